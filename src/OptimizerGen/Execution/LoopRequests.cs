using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.Execution;

/// <summary>The loops that a rule asked for in one phase, with copies of their numbers, in the order of asking.</summary>
internal sealed class LoopRequests<T>(StepContext<T> context)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly int _numbersOfPass = context.Memory.Description.NumbersOfPass;
    private StepPass<T>?[] _passes = [];
    private double[] _numbers = [];
    private LoopRequest[] _requests = [];
    private bool[] _isAsked = [];
    private SegmentRow[] _matrices = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many there can be: one for each unit.</summary>
    public int Capacity => _requests.Length;

    /// <summary>The elements that all of them go through.</summary>
    public long Elements { get; private set; }

    /// <summary>Makes the tables for the units of a layout.</summary>
    public void Arrange(UnitLayout layout)
    {
        _passes = new StepPass<T>?[layout.Units.Length];
        _numbers = new double[layout.Units.Length * _numbersOfPass];
        _requests = new LoopRequest[layout.Units.Length];
        _isAsked = new bool[layout.Units.Length];
        _matrices = context.Memory.Description.TakesMatrices ? new SegmentRow[layout.Units.Length] : [];
    }

    /// <summary>Forgets them all.</summary>
    public void Forget()
    {
        Array.Clear(_passes, 0, Count);
        foreach (ref readonly LoopRequest request in _requests.AsSpan(0, Count))
        {
            Array.Clear(_isAsked, request.Unit, request.UnitCount);
            if (_matrices.Length > 0)
            {
                _matrices[request.Unit] = default;
            }
        }

        Count = 0;
        Elements = 0;
    }

    /// <summary>Whether there is a loop for one of some units.</summary>
    public bool IsAsked(int unit, int unitCount) => _isAsked.AsSpan(unit, unitCount).Contains(true);

    /// <summary>Notes that a loop is to run over units that follow one another.</summary>
    public void Add(int unit, int unitCount, StepPass<T> pass, ReadOnlySpan<double> numbers)
    {
        numbers.CopyTo(_numbers.AsSpan(Count * _numbersOfPass, _numbersOfPass));
        _isAsked.AsSpan(unit, unitCount).Fill(true);
        _passes[Count] = pass;
        _requests[Count++] = RequestOf(unit, unitCount, pass);
        for (int one = unit; one < unit + unitCount; one++)
        {
            Elements += context.LengthOf(one);
        }
    }

    /// <summary>Has the loop that was asked for over a unit run over a matrix of it, of so many numbers.</summary>
    public void SetMatrix(int unit, int length)
    {
        Elements += length - context.Unit(unit).Size;
        _matrices[unit] = SegmentRow.OfMatrix(length, unit, in context.Unit(unit));
    }

    public StepPass<T> PassOf(int request) => _passes[request]!;

    public ReadOnlySpan<double> NumbersOf(int request) => new(_numbers, request * _numbersOfPass, _numbersOfPass);

    public int SegmentCount(int request) => IsMatrix(request) ? 1 : _requests[request].SegmentCount;

    public ref readonly SegmentRow RowAt(int request, int segment)
    {
        ref readonly LoopRequest asked = ref _requests[request];
        if (IsMatrix(request))
        {
            return ref _matrices[asked.Unit];
        }

        return ref context.Source.RowAt(asked.FirstSegment + segment, asked.IsAcross);
    }

    public Segment<T> SegmentAt(ref readonly SegmentRow row) => row.IsMatrix
        ? new Segment<T>(context, in row, ref Unsafe.NullRef<T>(), ref Unsafe.NullRef<T>(), ref Unsafe.NullRef<T>())
        : context.SegmentAt(in row);

    private bool IsMatrix(int request) => _matrices.Length > 0 && _matrices[_requests[request].Unit].IsMatrix;

    private LoopRequest RequestOf(int unit, int unitCount, StepPass<T> pass)
    {
        if (context.Source.IsWindow || context.Source.IsInPieces)
        {
            return new LoopRequest(unit, 1, 0, context.SegmentCount(unit), IsAcross: false);
        }

        ref readonly UnitRow first = ref context.Unit(unit);
        if (unitCount == 1)
        {
            return new LoopRequest(unit, 1, first.FirstSegment, first.SegmentCount, IsAcross: false);
        }

        UnitLayout layout = context.Memory.Layout;
        GroupRow group = layout.Groups[first.Group];
        if (pass.CrossesTensors && group.UnitCount == unitCount && group.AcrossCount > 0)
        {
            return new LoopRequest(unit, unitCount, group.FirstAcross, group.AcrossCount, IsAcross: true);
        }

        ref readonly UnitRow last = ref context.Unit(unit + unitCount - 1);
        return new LoopRequest(unit, unitCount, first.FirstSegment, last.FirstSegment + last.SegmentCount - first.FirstSegment, IsAcross: false);
    }
}
