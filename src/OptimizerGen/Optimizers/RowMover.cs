using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>
/// Moves rows of a tensor that alone have a gradient in a step, and brings them to date before: what the steps without a gradient would have
/// done to their states is done at once.
/// </summary>
internal sealed class RowMover<T>(StepSubject<T> subject, OptimizerSettings settings, StepContext<T> context, PhasedRule<T> rule, PhaseRunner<T> phases)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly OptimizerState<T> _state = context.Memory.State;
    private readonly OptimizerDescription _rule = context.Memory.Description;
    private readonly RowStepDescription _rows = context.Memory.Description.RowSteps;
    private readonly RowGradients<T> _gradients = new();
    private readonly CatchUpPass<T> _catchUp = new(context.Memory.State);
    private readonly double[] _numbers = new double[context.Memory.Description.RowSteps.Numbers];

    private UnitLayout Layout => context.Memory.Layout;

    /// <summary>Refuses rows that cannot be moved by themselves, and takes over those that can.</summary>
    public void Take(Parameter<T> parameter, ReadOnlySpan<int> indices, ReadOnlySpan<T> gradients)
    {
        if (_rows.Obstacle is { } obstacle)
        {
            throw new NotSupportedException($"{subject.Name} does not step rows by themselves, since {obstacle}: call StepTensor with a gradient for all rows, or Step().");
        }

        (int rows, int columns) = (Layout.ShapeOf(parameter.Index).Rows, Layout.ShapeOf(parameter.Index).Columns);
        if (gradients.Length != (long)indices.Length * columns)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{indices.Length} rows of '{parameter.Name}' have {(long)indices.Length * columns} elements, but the gradients have {gradients.Length}: hand over {columns} for each row."),
                nameof(gradients));
        }

        for (int i = 0; i < indices.Length; i++)
        {
            if ((uint)indices[i] >= (uint)rows)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(indices), indices[i], FormattableString.Invariant($"The index at {i} is no row of '{parameter.Name}', which has {rows} rows, from 0."));
            }
        }

        _gradients.Gather(indices, gradients, columns);
    }

    /// <summary>Works out the numbers of the step, and refuses it where they do not allow for rows.</summary>
    public void RequireNumbers(in SegmentRow tensor)
    {
        rule.AskRows(new StepFrame<T>(context, tensor.Group, tensor.Unit, 1), _numbers);
        for (int i = 0; i < _rows.Conditions.Count; i++)
        {
            if (_numbers[_rows.Decays + i] != 0)
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{subject.Name} does not step rows by themselves at step {settings.Counts.Steps + 1}, since {_rows.Conditions[i]} as it is set: set its hyperparameters so that it does not, or call StepTensor with a gradient for all rows."));
            }
        }
    }

    /// <summary>Moves the rows that were taken over.</summary>
    public void Move(in SegmentRow tensor)
    {
        RowHistory history = _state.RowsOf(tensor.Parameter, Layout.ShapeOf(tensor.Parameter).Rows);
        int columns = Layout.ShapeOf(tensor.Parameter).Columns;
        context.Source.UsePieces(_gradients.Count, _gradients.Sums);
        int length = 1;
        for (int i = 0; i < _gradients.Count; i += length)
        {
            int row = _gradients.Rows[i];
            for (length = 1; i + length < _gradients.Count && _gradients.Rows[i + length] == row + length;)
            {
                length++;
            }

            SegmentRow piece = tensor.Piece(row * columns, length * columns) with { GradientShift = (i - row) * columns };
            context.Source.AddPiece(in piece);
        }

        CatchUp(in tensor, history, settings.Gradient.FlushSubnormals);
        phases.RunUnit(RulePart.Update, 0, _rule.PhasesOfUpdate, tensor.Unit);
        Note(in tensor, history);
    }

    /// <summary>Brings all rows of a tensor to date that are not, before it is moved as a whole or looked at.</summary>
    public void CatchUp(in SegmentRow tensor)
    {
        if (_state.FindRows(tensor.Parameter) is { Steps: > 0 } history)
        {
            context.Source.UsePieces(1);
            context.Source.AddPiece(in tensor);
            CatchUp(in tensor, history, settings.Gradient.FlushSubnormals);
            history.Restart();
        }
    }

    /// <summary>Brings all rows of some groups' tensors to date.</summary>
    public void CatchUp(ReadOnlySpan<int> groups)
    {
        foreach (int group in groups)
        {
            foreach (Parameter<T> parameter in subject.Parameters!)
            {
                SegmentRow tensor = Layout.RowOf(parameter.Index);
                if (tensor.Group == group)
                {
                    CatchUp(in tensor);
                }
            }
        }
    }

    private void CatchUp(in SegmentRow tensor, RowHistory history, bool flushes)
    {
        int columns = Layout.ShapeOf(tensor.Parameter).Columns;
        if (columns > 0)
        {
            _catchUp.Use(history, columns);
            _catchUp.Flushes = flushes;
            context.Ask(tensor.Unit, 1, _catchUp, []);
            context.RunPhase();
        }
    }

    /// <summary>What the step does to a row that has no gradient in it.</summary>
    private void Note(in SegmentRow tensor, RowHistory history)
    {
        history.Count();
        for (int decay = 0; decay < _rows.Decays; decay++)
        {
            history.Decays[decay].Multiply(Rounded(_numbers[decay]), history.Steps);
        }

        history.OfParameters.Multiply(Rounded(context.Group(tensor.Group).Extras.Keep), history.Steps);
        if (_rows.DecayOfParameters >= 0)
        {
            history.OfParameters.Multiply(Rounded(_numbers[_rows.DecayOfParameters]), history.Steps);
        }

        foreach (int row in _gradients.Rows)
        {
            history.Touch(row);
        }
    }

    /// <summary>As it meets elements.</summary>
    private static double Rounded(double number) => double.CreateTruncating(T.CreateTruncating(number));
}
