using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Members;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit;

/// <summary>Writes the class of a schedule.</summary>
internal static class ScheduleEmitter
{
    public static string Emit(BoundSchedule schedule, string @namespace) => GeneratedFile.Write(@namespace, writer =>
    {
        DocumentationEmitter.Schedule(writer, schedule);
        GeneratedFile.GeneratedMark(writer);
        writer.Block($"public sealed partial class {schedule.Name} : global::OptimizerGen.Schedule", () =>
        {
            XmlDocumentation.Summary(writer, "Makes the schedule with its defaults.");
            writer.Line($"public {schedule.Name}() : base(s_description) {{ }}");
            writer.Line();
            HyperparameterEmitter.Properties(writer, schedule.Hyperparameters);
            ListEmitter.Properties(writer, schedule.Lists);
            HyperparameterEmitter.Defaults(writer, schedule.Hyperparameters);
            ScheduleValueEmitter.Emit(writer, schedule.Value);
            writer.Line();
            ScheduleMemoryEmitter.Emit(writer, schedule);
            DescriptionEmitter.Schedule(writer, schedule);
        });
    });
}
