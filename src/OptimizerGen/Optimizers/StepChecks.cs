using System.Numerics;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>The checks of what a caller hands over, before anything is changed: lengths, overlaps, inputs.</summary>
internal sealed class StepChecks<T>(StepSubject<T> subject, OptimizerState<T> state)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly IReadOnlyList<InputDescription> _inputs = state.Description.Inputs;

    /// <summary>Refuses a vector and its gradient that no step can be taken on.</summary>
    public void RequireVector(ReadOnlySpan<T> parameters, ReadOnlySpan<T> gradient)
    {
        RequireLength("the parameters have", parameters.Length, nameof(parameters));
        RequireGradient(gradient);
        if (parameters.Overlaps(gradient))
        {
            throw new ArgumentException($"The gradient handed to {subject.Name} overlaps the parameters: hand over separate memory.", nameof(gradient));
        }

        RequireSeparateFromStates("The memory of the parameters", parameters, nameof(parameters));
    }

    /// <summary>Refuses a gradient that nothing can be taken from.</summary>
    public void RequireGradient(ReadOnlySpan<T> gradient)
    {
        RequireLength("the gradient has", gradient.Length, nameof(gradient));
        RequireSeparateFromStates("The memory of the gradient", gradient, nameof(gradient));
    }

    /// <summary>Refuses a destination of a vector's point or view.</summary>
    public void RequireOutput(ReadOnlySpan<T> parameters, ReadOnlySpan<T> output, string argument)
    {
        RequireLength("the parameters have", parameters.Length, nameof(parameters));
        RequireLength(argument == "point" ? "the point has" : "the destination has", output.Length, argument);
        RequireSeparateOutput(parameters, output, argument);
    }

    /// <summary>Refuses a destination that is not memory of its own.</summary>
    public void RequireSeparateOutput(ReadOnlySpan<T> parameters, ReadOnlySpan<T> output, string argument)
    {
        if (output.Overlaps(parameters))
        {
            throw new ArgumentException($"The {argument} handed to {subject.Name} overlaps the parameters: hand over separate memory.", argument);
        }

        RequireSeparateFromStates("The memory to be written", output, argument);
    }

    /// <summary>Refuses inputs that are missing, or that the rule does not have.</summary>
    public void RequireInputs(in StepInputs<T> inputs, ReadOnlySpan<T> parameters)
    {
        for (int index = 0; index < _inputs.Count; index++)
        {
            InputDescription input = _inputs[index];
            bool isNumber = input.Shape == StateShape.Number;
            // A set's element inputs lie in its input views, so nothing is handed over for them.
            bool wantsSpan = !isNumber && !subject.IsSet;
            if (inputs.HasNumber(index) != isNumber || inputs.HasElements(index) != wantsSpan)
            {
                throw new ArgumentException(
                    isNumber ? $"{subject.Name} needs the number '{input.Name}' at every step: hand it to Step."
                    : wantsSpan ? $"{subject.Name} needs a value for each element as '{input.Name}' at every step: hand the span to Step."
                    : $"{subject.Name} reads '{input.Name}' from its input view: write it there for each parameter and hand nothing to Step.",
                    nameof(inputs));
            }

            if (wantsSpan)
            {
                RequireElements(input.Name, inputs.GetElements(index), parameters, nameof(inputs));
            }
        }

        if (inputs.HasBeyond(_inputs.Count))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{subject.Name} has {_inputs.Count} inputs, but was handed one beyond them: leave it out."), nameof(inputs));
        }
    }

    private void RequireElements(string name, ReadOnlySpan<T> values, ReadOnlySpan<T> parameters, string argument)
    {
        if (values.Length != subject.Length)
        {
            RequireLength($"its input '{name}' has", values.Length, argument);
        }

        if (values.Overlaps(parameters))
        {
            throw new ArgumentException($"The input '{name}' handed to {subject.Name} overlaps the parameters: hand over separate memory.", argument);
        }

        if (state.Overlaps(values))
        {
            throw new ArgumentException($"The input '{name}' overlaps {subject.Name}'s own states: hand over separate memory.", argument);
        }
    }

    private void RequireLength(string what, int length, string argument)
    {
        if (length != subject.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{subject.Name} was made for {subject.Length} elements, but {what} {length}: make both the same length."), argument);
        }
    }

    private void RequireSeparateFromStates(string what, ReadOnlySpan<T> memory, string argument)
    {
        if (state.Overlaps(memory))
        {
            throw new ArgumentException($"{what} overlaps {subject.Name}'s own states: hand over separate memory.", argument);
        }
    }
}
