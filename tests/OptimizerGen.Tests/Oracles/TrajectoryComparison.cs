using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>
/// Compares parameters with a record, entry by entry, relative to the largest magnitude that the entry was recorded to have had,
/// its start included: entries range from 1e-12 to 1e6 and pass through zero.
/// </summary>
internal sealed class TrajectoryComparison<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OracleRecord _record;
    private readonly T[] _start;
    private readonly double[] _scale;
    private int _next;

    public TrajectoryComparison(OracleRecord record, OracleProblem problem)
    {
        _record = record;
        _start = [.. problem.Theta0.Select(T.CreateTruncating)];
        _scale = [.. _start.Select(value => Math.Abs(double.CreateTruncating(value)))];
    }

    /// <summary>Whether every listed step has been compared.</summary>
    public bool IsComplete => _next == _record.Steps.Length;

    public T[] Start() => [.. _start];

    /// <summary>Compares what a runner has after a step if that step is listed; the last step of a run may be listed twice.</summary>
    /// <param name="step">The step.</param>
    /// <param name="theta">The parameters.</param>
    /// <param name="runner">Who has taken it.</param>
    /// <param name="evaluatedBy">The view that gives the recorded point of evaluation, if there is one.</param>
    public void After(int step, ReadOnlySpan<T> theta, IRunner<T> runner, string? evaluatedBy)
    {
        for (; !IsComplete && _record.Steps[_next] == step; _next++)
        {
            Compare($"step {step}, theta", _record.Theta[_next], theta, _record.ThetaTolerance[_next]);
            Assert.Equal(evaluatedBy is null, _record.Evaluated.Length == 0);
            if (evaluatedBy is not null)
            {
                Compare($"step {step}, {evaluatedBy}", _record.Evaluated[_next], runner.View(evaluatedBy, theta), _record.ThetaTolerance[_next]);
            }
        }
    }

    private void Compare(string place, double[] expected, ReadOnlySpan<T> theta, double tolerance)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            _scale[i] = Math.Max(_scale[i], Math.Abs(expected[i]));
            Tolerance.Check($"{place}[{i}]", expected[i], double.CreateTruncating(theta[i]), tolerance * _scale[i]);
        }
    }
}
