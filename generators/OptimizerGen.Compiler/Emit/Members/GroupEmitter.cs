using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.Documentation;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the type of an optimizer's parameter groups, with a property for each hyperparameter.</summary>
internal static class GroupEmitter
{
    private const string Type = "Group";
    private const string Collection = $"global::OptimizerGen.GroupCollection<T, {Type}>";

    public static void Emit(CodeWriter writer, BoundOptimizer optimizer)
    {
        writer.Line($"private {Collection}? _groups;");
        writer.Line();
        XmlDocumentation.Summary(writer, "The groups of parameters that have hyperparameters of their own; a parameter is in the first that it belongs to.");
        writer.Line($"public {Collection} Groups => _groups ??= new {Collection}(this);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override global::OptimizerGen.ParameterGroup<T> CreateGroup(global::OptimizerGen.CompilerServices.GroupMembers<T> members) => new {Type}(members);");
        writer.Line();
        XmlDocumentation.Summary(writer, "Parameters with hyperparameters of their own; what is not set here is the optimizer's.");
        writer.Block($"public sealed class {Type} : global::OptimizerGen.ParameterGroup<T>", () =>
        {
            writer.Line($"internal {Type}(global::OptimizerGen.CompilerServices.GroupMembers<T> members)");
            writer.Indented(() => writer.Line(": base(members)"));
            writer.Line("{");
            writer.Line("}");
            if (optimizer.Hyperparameters.Count > 0)
            {
                writer.Line();
                HyperparameterEmitter.Properties(writer, optimizer.Hyperparameters, Summary);
            }
        });
        writer.Line();
    }

    private static string Summary(HyperparameterSymbol symbol) =>
        $"The {HyperparameterEmitter.Words(symbol)} of the group; the optimizer's while it is not set.";
}
