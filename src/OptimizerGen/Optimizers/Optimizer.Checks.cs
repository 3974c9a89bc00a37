namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private string Name => Description.Name;

    // The scratch of a unit is one stretch, so a unit must be one segment.
    private static void RequireTensorsForScratch(OptimizerDescription description)
    {
        if (description.ScratchBuffers > 0 && !description.PerTensor)
        {
            throw new ArgumentException(
                $"{description.Name} has {nameof(description.ScratchBuffers)} but is not {nameof(description.PerTensor)}: only a rule that works tensor by tensor keeps temporaries.",
                nameof(description));
        }
    }

    private void RequireVector(string remedy)
    {
        if (Parameters is not null)
        {
            throw new InvalidOperationException($"{Name} was made for a parameter set: {remedy}.");
        }
    }

    private ParameterSelection<T> RequireSet(string remedy) =>
        Parameters ?? throw new InvalidOperationException($"{Name} was made for one vector: {remedy}.");

    private void RequireOwn(Parameter<T> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (Parameters?.Contains(parameter) != true)
        {
            throw new ArgumentException(
                ReferenceEquals(parameter.Set, Parameters?.Set)
                    ? $"'{parameter.Name}' is not among the parameters that {Name} was made for, {Parameters}: use one that is."
                    : $"'{parameter.Name}' belongs to another set than the one {Name} was made for: use a parameter of that set.",
                nameof(parameter));
        }
    }

    private void RequireLength(string what, int length, string argument)
    {
        if (length != Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Name} was made for {Length} elements, but {what} {length}: make both the same length."), argument);
        }
    }

    private void RequireSeparateFromStates(string what, ReadOnlySpan<T> memory, string argument)
    {
        if (_state.Overlaps(memory))
        {
            throw new ArgumentException($"{what} overlaps {Name}'s own states: hand over separate memory.", argument);
        }
    }

    private void CheckVector(ReadOnlySpan<T> parameters, ReadOnlySpan<T> gradient)
    {
        RequireLength("the parameters have", parameters.Length, nameof(parameters));
        RequireLength("the gradient has", gradient.Length, nameof(gradient));
        if (parameters.Overlaps(gradient))
        {
            throw new ArgumentException($"The gradient handed to {Name} overlaps the parameters: hand over separate memory.", nameof(gradient));
        }

        RequireSeparateFromStates("The memory of the parameters", parameters, nameof(parameters));
        RequireSeparateFromStates("The memory of the gradient", gradient, nameof(gradient));
    }

    private void CheckInputs(in StepInputs<T> inputs, ReadOnlySpan<T> parameters)
    {
        IReadOnlyList<InputDescription> descriptions = Description.Inputs;
        for (int index = 0; index < descriptions.Count; index++)
        {
            InputDescription input = descriptions[index];
            bool isNumber = input.Shape == StateShape.Number;
            // A set's element inputs lie in its input views, so nothing is handed over for them.
            bool wantsSpan = !isNumber && Parameters is null;
            if (inputs.HasNumber(index) != isNumber || inputs.HasElements(index) != wantsSpan)
            {
                throw new ArgumentException(
                    isNumber ? $"{Name} needs the number '{input.Name}' at every step: hand it to Step."
                    : wantsSpan ? $"{Name} needs a value for each element as '{input.Name}' at every step: hand the span to Step."
                    : $"{Name} reads '{input.Name}' from its input view: write it there for each parameter and hand nothing to Step.",
                    nameof(inputs));
            }

            if (wantsSpan)
            {
                CheckElementInput(input.Name, inputs.GetElements(index), parameters, nameof(inputs));
            }
        }

        if (inputs.HasBeyond(descriptions.Count))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Name} has {descriptions.Count} inputs, but was handed one beyond them: leave it out."), nameof(inputs));
        }
    }

    private void CheckElementInput(string name, ReadOnlySpan<T> values, ReadOnlySpan<T> parameters, string argument)
    {
        if (values.Length != Length)
        {
            RequireLength($"its input '{name}' has", values.Length, argument);
        }

        if (values.Overlaps(parameters))
        {
            throw new ArgumentException($"The input '{name}' handed to {Name} overlaps the parameters: hand over separate memory.", argument);
        }

        if (_state.Overlaps(values))
        {
            throw new ArgumentException($"The input '{name}' overlaps {Name}'s own states: hand over separate memory.", argument);
        }
    }

    private void CheckOutput(ReadOnlySpan<T> parameters, ReadOnlySpan<T> output, string argument)
    {
        RequireLength("the parameters have", parameters.Length, nameof(parameters));
        RequireLength(argument == "point" ? "the point has" : "the destination has", output.Length, argument);
        RequireSeparateOutput(parameters, output, argument);
    }

    private void RequireSeparateOutput(ReadOnlySpan<T> parameters, ReadOnlySpan<T> output, string argument)
    {
        if (output.Overlaps(parameters))
        {
            throw new ArgumentException($"The {argument} handed to {Name} overlaps the parameters: hand over separate memory.", argument);
        }

        RequireSeparateFromStates("The memory to be written", output, argument);
    }
}
