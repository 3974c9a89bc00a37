using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>
/// Writes the types that have a property for each hyperparameter: those behind <c>Current</c> and <c>Schedules</c>, and a
/// group of parameters. And the schedules that the spec puts in force.
/// </summary>
internal static class NestedTypesEmitter
{
    private const string Group = "Group";
    private const string Groups = $"global::OptimizerGen.GroupCollection<T, {Group}>";
    private const string Members = "global::OptimizerGen.CompilerServices.GroupMembers<T>";
    private const string Optimizer = "global::OptimizerGen.Optimizer<T>";
    private const string Schedule = "global::OptimizerGen.Schedule";
    private const string Schedules = "global::OptimizerGen.ListSchedules";

    private static readonly Accessor s_current = new("Current", "CurrentHyperparameters", "The values in force, after schedules.");
    private static readonly Accessor s_schedules = new("Schedules", "ScheduleSlots", "The schedules of the hyperparameters; null where there is none.");
    private static readonly Accessor s_groups = new(
        "Groups", Groups, "The groups of parameters that have hyperparameters of their own; a parameter is in the first that it belongs to.");

    /// <param name="Property">The property of the optimizer.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Summary">What it is.</param>
    private sealed record Accessor(string Property, string Type, string Summary)
    {
        public string Field => $"_{char.ToLowerInvariant(Property[0])}{Property.Substring(1)}";
    }

    /// <summary>The optimizer's properties of these types.</summary>
    public static void Properties(CodeWriter writer)
    {
        foreach (Accessor accessor in new[] { s_current, s_schedules, s_groups })
        {
            XmlDocumentation.Summary(writer, accessor.Summary);
            writer.Line($"public {accessor.Type} {accessor.Property} => {accessor.Field} ??= new(this);");
            writer.Line($"private {accessor.Type}? {accessor.Field};");
            writer.Line();
        }
    }

    public static void Types(CodeWriter writer, BoundOptimizer optimizer)
    {
        IReadOnlyList<HyperparameterSymbol> symbols = optimizer.Hyperparameters;
        Type(writer, s_current.Type, "HyperparameterValues", s_current.Summary, optimizer, symbol =>
        {
            XmlDocumentation.Summary(writer, $"The {HyperparameterEmitter.Words(symbol)} in force.");
            writer.Line(HyperparameterEmitter.ReadOnlyProperty(symbol, $"base.Get({symbol.Index})"));
        }, list =>
        {
            XmlDocumentation.Summary(writer, $"The {ListEmitter.Words(list)} in force.");
            writer.Line(ListEmitter.ReadOnlyProperty(list));
        });
        Type(writer, s_schedules.Type, "HyperparameterSchedules", s_schedules.Summary, optimizer, symbol =>
        {
            XmlDocumentation.Summary(writer, $"The schedule of the {HyperparameterEmitter.Words(symbol)}, or null.");
            writer.Line($"public {Schedule}? {symbol.Property} {{ get => base.Get({symbol.Index}); set => base.Set({symbol.Index}, value); }}");
        }, list =>
        {
            XmlDocumentation.Summary(writer, $"The schedule of each number of the {ListEmitter.Words(list)}; null where there is none.");
            writer.Line($"public {Schedules} {list.Property} => base.OfList({list.Index});");
        });
        GroupType(writer, optimizer);
        foreach (KeyValuePair<int, Kernel> schedule in optimizer.Schedules.OrderBy(pair => pair.Key))
        {
            OwnSchedule(writer, GeneratedMembers.OwnScheduleOf(symbols[schedule.Key].Name), schedule.Value);
        }
    }

    private static void Type(
        CodeWriter writer, string type, string baseType, string summary, BoundOptimizer optimizer,
        Action<HyperparameterSymbol> property, Action<ListSymbol> propertyOfList)
    {
        XmlDocumentation.Summary(writer, summary);
        writer.Block($"public sealed class {type} : global::OptimizerGen.CompilerServices.{baseType}<T>", () =>
        {
            writer.Line($"internal {type}({Optimizer} optimizer) : base(optimizer) {{ }}");
            foreach (HyperparameterSymbol symbol in optimizer.Hyperparameters.Where(symbol => !symbol.IsOfList))
            {
                writer.Line();
                property(symbol);
            }

            foreach (ListSymbol list in optimizer.Lists)
            {
                writer.Line();
                propertyOfList(list);
            }
        });
        writer.Line();
    }

    private static void GroupType(CodeWriter writer, BoundOptimizer optimizer)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override global::OptimizerGen.ParameterGroup<T> CreateGroup({Members} members) => new {Group}(members);");
        writer.Line();
        XmlDocumentation.Summary(writer, "Parameters with hyperparameters of their own; what is not set here is the optimizer's.");
        writer.Block($"public sealed class {Group} : global::OptimizerGen.ParameterGroup<T>", () =>
        {
            writer.Line($"internal {Group}({Members} members) : base(members) {{ }}");
            writer.Line();
            HyperparameterEmitter.Properties(
                writer, optimizer.Hyperparameters, symbol => $"The {HyperparameterEmitter.Words(symbol)} of the group; the optimizer's while it is not set.");
            ListEmitter.Properties(
                writer, optimizer.Lists, list => $"The {ListEmitter.Words(list)} of the group; the optimizer's while they are not set.");
        });
        writer.Line();
    }

    private static void OwnSchedule(CodeWriter writer, string type, Kernel kernel)
    {
        writer.Block($"private sealed class {type} : {Schedule}", () =>
        {
            if (kernel.Reads(Op.Epoch))
            {
                writer.Line($"public {type}() : base(new global::OptimizerGen.ScheduleDescription {{ Name = {Literals.Text(type)}, ReadsEpoch = true }}) {{ }}");
                writer.Line();
            }

            ScheduleValueEmitter.Emit(writer, kernel);
        });
        writer.Line();
    }
}
