using OptimizerGen.Matrices.Rows;

namespace OptimizerGen.Matrices.Factors;

/// <summary>
/// Rotations of neighbouring rows that are noted down, and done together strip by strip, so that a strip stays in the
/// cache for many of them. Each element goes through the same operations in the same order as if they were done at once.
/// </summary>
/// <param name="q">The rows.</param>
/// <param name="n">Their number and their length.</param>
/// <param name="notes">Memory for some rotations, 3 numbers each: a few times n.</param>
internal struct Rotations(double[] q, int n, double[] notes)
{
    private const int Strip = 64;
    private const int NumbersOfNote = 3;

    private int _used;

    /// <summary>Notes that rows <paramref name="row"/> and row + 1 become c·first − s·second and s·first + c·second.</summary>
    public void Add(int row, double cosine, double sine)
    {
        if (_used + NumbersOfNote > notes.Length)
        {
            Finish();
        }

        notes[_used++] = row;
        notes[_used++] = cosine;
        notes[_used++] = sine;
    }

    /// <summary>Does what was noted.</summary>
    public void Finish()
    {
        for (int column = 0; column < n; column += Strip)
        {
            int count = Math.Min(Strip, n - column);
            for (int note = 0; note < _used; note += NumbersOfNote)
            {
                int first = ((int)notes[note] * n) + column;
                RowArithmetic.Rotate(q, first, first + n, notes[note + 1], notes[note + 2], count);
            }
        }

        _used = 0;
    }
}
