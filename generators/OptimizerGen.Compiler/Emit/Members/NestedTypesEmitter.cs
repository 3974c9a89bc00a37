using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the types behind <c>Current</c> and <c>Schedules</c>, and the schedules that the spec puts in force.</summary>
internal static class NestedTypesEmitter
{
    public static void Emit(CodeWriter writer, BoundOptimizer optimizer)
    {
        string owner = $"{optimizer.Name}<T>";
        IReadOnlyList<HyperparameterSymbol> symbols = optimizer.Hyperparameters;
        Accessor(writer, owner, "CurrentHyperparameters", "Current", "The values in force, after schedules.", i =>
        {
            XmlDocumentation.Summary(writer, $"The {HyperparameterEmitter.Words(symbols[i])} in force.");
            writer.Line(HyperparameterEmitter.ReadOnlyProperty(symbols[i], $"_owner.GetCurrent({i})"));
        }, symbols.Count);
        Accessor(writer, owner, "ScheduleSlots", "Schedules", "The schedules of the hyperparameters; null where there is none.", i =>
        {
            XmlDocumentation.Summary(writer, $"The schedule of the {HyperparameterEmitter.Words(symbols[i])}, or null.");
            writer.Block($"public global::OptimizerGen.Schedule? {symbols[i].Property}", () =>
            {
                writer.Line($"get => _owner.GetSchedule({i});");
                writer.Line($"set => _owner.SetSchedule({i}, value);");
            });
        }, symbols.Count);
        foreach (KeyValuePair<int, Kernel> schedule in optimizer.Schedules.OrderBy(pair => pair.Key))
        {
            OwnSchedule(writer, symbols[schedule.Key].Name, schedule.Value);
        }
    }

    private static void Accessor(
        CodeWriter writer, string owner, string type, string property, string summary, Action<int> member, int count)
    {
        string field = "_" + char.ToLowerInvariant(property[0]) + property.Substring(1);
        writer.Line($"private {type}? {field};");
        writer.Line();
        XmlDocumentation.Summary(writer, summary);
        writer.Line($"public {type} {property} => {field} ??= new {type}(this);");
        writer.Line();
        XmlDocumentation.Summary(writer, summary);
        writer.Block($"public sealed class {type}", () =>
        {
            writer.Line($"private readonly {owner} _owner;");
            writer.Line();
            writer.Line($"internal {type}({owner} owner) => _owner = owner;");
            for (int i = 0; i < count; i++)
            {
                writer.Line();
                member(i);
            }
        });
        writer.Line();
    }

    private static void OwnSchedule(CodeWriter writer, string hyperparameter, Kernel kernel)
    {
        string type = GeneratedMembers.OwnScheduleOf(hyperparameter);
        writer.Block($"private sealed class {type} : global::OptimizerGen.Schedule", () =>
        {
            if (kernel.Reads(Op.Epoch))
            {
                writer.Line($"public {type}()");
                writer.Indented(() => writer.Line($": base(new global::OptimizerGen.ScheduleDescription {{ Name = {Literals.Text(type)}, ReadsEpoch = true }})"));
                writer.Block(() => { });
                writer.Line();
            }

            ScheduleEmitter.ValueMethod(writer, kernel);
        });
        writer.Line();
    }
}
