namespace OptimizerGen.Compiler.Kernels;

/// <summary>What the leaves of a rule's kernels stand for.</summary>
public sealed record Declarations(
    IReadOnlyList<HyperparameterDeclaration> Hyperparameters,
    IReadOnlyList<InputDeclaration> Inputs,
    IReadOnlyList<StateDeclaration> States);

/// <summary>A hyperparameter's name and the values it may take.</summary>
public sealed record HyperparameterDeclaration(string Name, NumberInterval Range);

public sealed record InputDeclaration(string Name, Shape Shape);

public sealed record StateDeclaration(string Name, Shape Shape);
