using System.Numerics;
using System.Runtime.InteropServices;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>Writes the points of gradients: of a vector into the caller's memory, of a set to where its values are, which are kept meanwhile.</summary>
internal sealed class PointWriter<T>(StepSubject<T> subject, StepNumbers<T> numbers, StepContext<T> context, PhaseRunner<T> phases)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly int _phases = context.Memory.Description.PhasesOfGradientPoint;
    private readonly IReadOnlyList<EarlierGradientDescription> _earlier = context.Memory.Description.EarlierGradients;

    // Which groups a step moves may change while their values are away: those that went come back.
    private readonly List<int> _groups = [];

    /// <summary>Whether the values of the set are away at a point.</summary>
    public bool IsAway { get; private set; }

    /// <summary>Writes a point of a vector.</summary>
    /// <param name="gradient">Which gradient's.</param>
    /// <param name="parameters">The vector.</param>
    /// <param name="point">Where the point goes.</param>
    public unsafe void Write(int gradient, ReadOnlySpan<T> parameters, Span<T> point)
    {
        long epoch = numbers.Prepare();
        fixed (byte* theta = &StepSource<T>.FirstByte(parameters), output = &StepSource<T>.FirstByte(point))
        {
            context.Begin(epoch);
            context.Source.UseGiven(in context.Memory.Layout.Segments[0], theta, null, output);
            numbers.Initialize();
            RunPhases(gradient, numbers.Moving);
        }
    }

    /// <summary>Moves the values of a set to a point, from their place or from another point. What fails brings them back.</summary>
    public void Move(int gradient)
    {
        long epoch = numbers.Prepare();
        subject.Pin();
        context.Begin(epoch);
        if (!IsAway)
        {
            context.Source.UseSet(FrameKind.Set);
            numbers.Initialize();
            _groups.Clear();
            _groups.AddRange(numbers.Moving);
            CopyValues(toOrigin: true);
            subject.SetAway(true);
            IsAway = true;
        }

        try
        {
            context.Source.UseSet(FrameKind.SetAtGradientPoint);
            RunPhases(gradient, CollectionsMarshal.AsSpan(_groups));
        }
        catch
        {
            Return();
            throw;
        }
    }

    /// <summary>Brings the values of a set back.</summary>
    public void Return()
    {
        subject.Pin();
        try
        {
            CopyValues(toOrigin: false);
        }
        finally
        {
            subject.Unpin();
        }

        subject.SetAway(false);
        IsAway = false;
    }

    private void RunPhases(int gradient, ReadOnlySpan<int> groups)
    {
        foreach (int group in groups)
        {
            numbers.Set(group);
        }

        if (gradient < _earlier.Count)
        {
            phases.Run(RulePart.EarlierPoint, _earlier[gradient].Phases, groups, gradient);
        }
        else
        {
            phases.Run(RulePart.GradientPoint, _phases, groups);
        }
    }

    /// <summary>Copies the values of the groups that move to where they are kept meanwhile, or back.</summary>
    private void CopyValues(bool toOrigin)
    {
        ParameterSet<T> set = subject.Parameters!.Set;
        foreach (int group in _groups)
        {
            foreach (SegmentRow row in context.Memory.Layout.SegmentsOf(group))
            {
                Span<T> values = set.Blocks[row.Block].Values.Span.Slice(row.Offset, row.Length);
                Span<T> origin = context.Memory.Origin.Slice(row);
                if (toOrigin)
                {
                    values.CopyTo(origin);
                }
                else
                {
                    origin.CopyTo(values);
                }
            }
        }
    }
}
