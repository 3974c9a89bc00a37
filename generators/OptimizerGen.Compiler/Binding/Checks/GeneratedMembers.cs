using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>A member of a generated class: what it is called in C#, and the symbol that it is made from.</summary>
public sealed record GeneratedMember(string Name, DeclaredSymbol MadeFrom)
{
    /// <summary>Whether parameter groups have it too.</summary>
    public bool IsOfGroups => MadeFrom is HyperparameterSymbol or ListSymbol;
}

/// <summary>
/// What the members of a generated class are called. Those that users see are made of words in PascalCase, and a check
/// keeps them apart; every other name has an underscore between its words, which no name of a spec's becomes.
/// </summary>
public static class GeneratedMembers
{
    /// <summary>The property of a hyperparameter, an input or a state.</summary>
    public static string PropertyOf(string name) => MemberNames.Pascal(name);

    /// <summary>The methods with which a view is read.</summary>
    public static string ReaderOf(string view) => "Read" + MemberNames.Pascal(view);

    /// <summary>The kernel of a view, and the method that runs it.</summary>
    public static string WriterOf(string view) => "Write_" + MemberNames.Pascal(view);

    /// <summary>The kernel of the point of an earlier gradient, and the method that runs it.</summary>
    public static string PointOf(string gradient) => "PointOf_" + MemberNames.Pascal(gradient);

    /// <summary>The type of the schedule that a spec itself puts in force for a hyperparameter.</summary>
    public static string OwnScheduleOf(string hyperparameter) => MemberNames.Pascal(hyperparameter) + "_Schedule";

    /// <summary>One of the methods between which the conditions of a kernel choose.</summary>
    public static string VariantOf(string kernel, int variant) => $"{kernel}_{(char)('A' + variant)}";

    /// <summary>One of several loops of a kernel or variant.</summary>
    public static string PassOf(string kernel, int pass) => $"{kernel}_Pass{pass + 1}";

    /// <summary>One of the loops that work out again what another has reduced.</summary>
    public static string AgainOf(string pass, int root) => $"{pass}_Again{root + 1}";

    /// <summary>All loops of a phase that takes a tensor whole.</summary>
    public static string WholeOf(string kernel, int phase) => $"{kernel}_Whole{phase + 1}";

    /// <summary>The class beside the generated one that holds its loops over elements.</summary>
    public static string KernelClassOf(string type) => type + "Kernels";

    /// <summary>Every member that users see, in the order in which they are declared.</summary>
    internal static IReadOnlyList<GeneratedMember> Of(RuleSymbols symbols) =>
    [
        .. symbols.Layers.SelectMany(layer => layer.Single.Cast<DeclaredSymbol>().Concat(layer.Lists)).Concat(symbols.Inputs).Concat(symbols.Kept)
            .Select(symbol => new GeneratedMember(symbol.Property, symbol)),
        .. symbols.Views.Select(view => new GeneratedMember(ReaderOf(view.Name), view)),
    ];
}
