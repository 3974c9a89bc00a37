using System.Numerics;

namespace OptimizerGen;

/// <summary>Who has parameter groups: an optimizer, as its groups know it.</summary>
internal interface IGroupOwner<T> : IHyperparameterOwner
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The parameters that it is for.</summary>
    IReadOnlyList<Parameter<T>> Members { get; }

    /// <summary>Its groups so far.</summary>
    IReadOnlyList<ParameterGroup<T>> Groups { get; }

    HyperparameterTable OwnHyperparameters { get; }

    CurrentHyperparameterValues OwnValues { get; }

    GradientOptions Options { get; }

    /// <summary>The group of a parameter, or <see langword="null"/>.</summary>
    ParameterGroup<T>? GroupOf(Parameter<T> parameter);

    /// <summary>A hyperparameter at the last step, or before the first at that one.</summary>
    double GetCurrent(CurrentHyperparameterValues values, int index);

    /// <summary>The steps that have moved the group with this index.</summary>
    long StepCountOf(int group);
}
