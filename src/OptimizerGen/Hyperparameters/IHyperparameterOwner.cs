namespace OptimizerGen;

/// <summary>Who has hyperparameters: an optimizer or a schedule.</summary>
internal interface IHyperparameterOwner
{
    /// <summary>The name that messages begin with.</summary>
    string Name { get; }

    /// <summary>The default of a hyperparameter whose default is an expression, from the values of the others.</summary>
    double EvaluateDefault(int index, ReadOnlySpan<double> values);
}
