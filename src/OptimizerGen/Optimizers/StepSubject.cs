using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>What an optimizer works on, one use at a time: one vector in the caller's memory, or tensors of a set.</summary>
internal sealed class StepSubject<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly TensorUse<T> _use;

    private StepSubject(string name, long length, ParameterSelection<T>? parameters, TensorUse<T> use)
    {
        Name = name;
        Length = length;
        Parameters = parameters;
        _use = use;
    }

    /// <summary>The optimizer's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The number of elements of the vector, or of all its tensors.</summary>
    public long Length { get; }

    /// <summary>The tensors, or <see langword="null"/> where it is one vector.</summary>
    public ParameterSelection<T>? Parameters { get; }

    /// <summary>Whether it is tensors of a set.</summary>
    [MemberNotNullWhen(true, nameof(Parameters))]
    public bool IsSet => Parameters is not null;

    /// <summary>Whether values are away at a gradient point.</summary>
    public bool IsAway => _use.IsAway;

    /// <summary>One vector in the caller's memory.</summary>
    public static StepSubject<T> OfVector(OptimizerDescription description, int length)
    {
        string name = NameOf(description);
        int limit = AlignedBuffer<T>.MaxLength;
        return length >= 0 && length <= limit
            ? new StepSubject<T>(name, length, null, new TensorUse<T>())
            : throw new ArgumentOutOfRangeException(
                nameof(length), length, FormattableString.Invariant($"{name} works on a vector of 0 to {limit} elements, but was given {length}."));
    }

    /// <summary>Tensors of a set.</summary>
    public static StepSubject<T> OfSet(OptimizerDescription description, ParameterSelection<T> parameters)
    {
        string name = NameOf(description);
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.RequireMembers(name, nameof(parameters));
        return new StepSubject<T>(name, parameters.Length, parameters, new TensorUse<T>(name, parameters));
    }

    /// <summary>Begins a use.</summary>
    /// <exception cref="InvalidOperationException">There is another one.</exception>
    public void Enter() => _use.Enter(Name);

    /// <summary>Ends a use.</summary>
    public void Leave() => _use.Leave();

    /// <summary>Holds adopted memory in place, within a use, before anything is written.</summary>
    public void Pin() => _use.Pin();

    /// <summary>Lets go of adopted memory.</summary>
    public void Unpin() => _use.Unpin();

    /// <summary>Notes that the values of all the tensors are away, or back.</summary>
    public void SetAway(bool isAway) => _use.SetAway(isAway);

    /// <summary>Refuses what is for one vector.</summary>
    public void RequireVector(string remedy)
    {
        if (IsSet)
        {
            throw new InvalidOperationException($"{Name} was made for a parameter set: {remedy}.");
        }
    }

    /// <summary>Refuses what is for tensors of a set.</summary>
    public ParameterSelection<T> RequireSet(string remedy) =>
        Parameters ?? throw new InvalidOperationException($"{Name} was made for one vector: {remedy}.");

    /// <summary>Refuses a tensor that it is not for.</summary>
    public void RequireOwn(Parameter<T> parameter)
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

    /// <summary>Refuses what needs the true values while they are away.</summary>
    public void RequireValuesInPlace()
    {
        if (_use.IsAway)
        {
            throw new InvalidOperationException(
                $"{Name} was called while the parameters are at a gradient point: dispose of the scope that AtGradientPoint returned first, or call LeaveGradientPoint() of the optimizer that moved them.");
        }
    }

    /// <summary>Refuses what has to wait for the end of a step that is taken tensor by tensor.</summary>
    public void RequireNoOpenStep(StateCounts counts)
    {
        if (counts.IsStepOpen)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{Name} has begun step {counts.Steps + 1} tensor by tensor: call EndStep() first, which moves the tensors that are left."));
        }
    }

    /// <summary>Refuses what needs the true values and all of them of one step.</summary>
    public void RequireBetweenSteps(StateCounts counts)
    {
        RequireValuesInPlace();
        RequireNoOpenStep(counts);
    }

    private static string NameOf(OptimizerDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Precision.Require<T>(description.Name);
        return description.Name;
    }
}
