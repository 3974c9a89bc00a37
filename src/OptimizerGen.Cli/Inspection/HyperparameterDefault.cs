using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Inspection;

/// <summary>A default as a spec would write it.</summary>
internal static class HyperparameterDefault
{
    public static string Of(HyperparameterDescription hyperparameter) => hyperparameter switch
    {
        { DefaultExpression: { } expression } => expression,
        { Default: null } => "(must be set)",
        { Kind: HyperparameterKind.Boolean, Default: { } truth } => truth != 0 ? "true" : "false",
        { Default: double.PositiveInfinity } => "inf",
        { Default: double.NegativeInfinity } => "-inf",
        { Default: { } number } => NumberText.Short(number),
    };
}
