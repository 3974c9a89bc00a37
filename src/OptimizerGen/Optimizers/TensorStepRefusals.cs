using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>What stands in the way of a step that is taken tensor by tensor: all that has to see every gradient before anything moves.</summary>
internal sealed class TensorStepRefusals<T>(StepSubject<T> subject, OptimizerSettings settings, GradientPoints<T> points, Workspace<T> memory)
    where T : struct, IFloatingPointIeee754<T>
{
    private long Next => settings.Counts.Steps + 1;

    /// <summary>Refuses to begin a step.</summary>
    public void RequireBeginning()
    {
        RequireRule(memory.Description);
        if (settings.Gradient.ClipGlobalNorm < double.PositiveInfinity)
        {
            throw new InvalidOperationException(
                $"{subject.Name}.ClipGlobalNorm goes by the gradients of all tensors, before any of them moves: set it to infinity and scale by GradientScale, or call Step().");
        }

        if (settings.Gradient.NonFinite != NonFiniteHandling.Propagate)
        {
            throw new InvalidOperationException(
                $"{subject.Name}.NonFinite goes by the gradients of all tensors, before any of them moves: set it to Propagate, or call Step().");
        }

        if (points.IsOwed)
        {
            throw points.Owed(Next);
        }
    }

    /// <summary>Refuses to end what has not begun.</summary>
    public void RequireBegun()
    {
        if (!settings.Counts.IsStepOpen)
        {
            throw new InvalidOperationException($"{subject.Name} has no step to end: it begins with the first tensor that is moved by StepTensor; Step() takes a whole one.");
        }
    }

    /// <summary>The refusal of a tensor that had its turn.</summary>
    public InvalidOperationException MovedAlready(Parameter<T> parameter) => new(FormattableString.Invariant(
        $"'{parameter.Name}' was moved already in step {Next} of {subject.Name}: move each tensor once in a step, and call EndStep() before the next."));

    private void RequireRule(OptimizerDescription rule)
    {
        if (rule.PerModel)
        {
            throw new NotSupportedException(
                $"{subject.Name} has numbers of the whole model ('per model'), for which the gradients of all tensors must be there: call Step().");
        }

        foreach (InputDescription input in rule.Inputs)
        {
            if (input.Shape == StateShape.Number)
            {
                throw new NotSupportedException($"{subject.Name} needs the number '{input.Name}' at every step, which only Step can be handed: call it when all gradients are there.");
            }
        }
    }
}
