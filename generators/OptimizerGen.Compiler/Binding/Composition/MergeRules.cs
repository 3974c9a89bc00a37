using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Composition;

/// <summary>How an entry named again combines with the inherited one: attributes that it names replace, the rest stay.</summary>
internal static class MergeRules
{
    public static TEntry Replace<TEntry>(TEntry own, TEntry? inherited)
        where TEntry : EntrySyntax => own;

    public static HyperparameterSyntax Hyperparameter(HyperparameterSyntax own, HyperparameterSyntax? inherited) =>
        inherited is null ? own : own with
        {
            Symbol = own.Symbol ?? inherited.Symbol,
            Default = own.Default ?? inherited.Default,
            Range = own.Range ?? inherited.Range,
            Type = own.Type ?? inherited.Type,
            Summary = own.Summary ?? inherited.Summary,
        };

    public static MomentSyntax Moment(MomentSyntax own, MomentSyntax? inherited) =>
        inherited is null ? own : own with
        {
            Of = own.Of ?? inherited.Of,
            Kind = own.Kind ?? inherited.Kind,
            Decay = own.Decay ?? inherited.Decay,
            Initial = own.Initial ?? inherited.Initial,
            BiasCorrection = own.BiasCorrection ?? inherited.BiasCorrection,
        };
}
