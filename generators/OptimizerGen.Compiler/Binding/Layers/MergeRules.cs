using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

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

    public static StateSyntax State(StateSyntax own, StateSyntax? inherited) =>
        inherited is null ? own : own with
        {
            Initial = own.Initial ?? inherited.Initial,
            When = own.When ?? inherited.When,
            Storage = own.Storage ?? inherited.Storage,
            Rounding = Rounding(own, inherited),
            Count = own.Count ?? inherited.Count,
        };

    public static MomentSyntax Moment(MomentSyntax own, MomentSyntax? inherited) =>
        inherited is null ? own : own with
        {
            Of = own.Of ?? inherited.Of,
            Kind = own.Kind ?? inherited.Kind,
            Decay = own.Decay ?? inherited.Decay,
            Initial = own.Initial ?? inherited.Initial,
            When = own.When ?? inherited.When,
            BiasCorrection = own.BiasCorrection ?? inherited.BiasCorrection,
            Storage = own.Storage ?? inherited.Storage,
            Rounding = Rounding(own, inherited),
        };

    /// <summary>Who says that a state is kept in full needs no rounding any more.</summary>
    private static LocatedWord<RoundingWord>? Rounding(KeptSyntax own, KeptSyntax inherited) =>
        own.Rounding ?? (own.Storage is { Meaning: StorageWord.Full } ? null : inherited.Rounding);
}
