using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes how a schedule with a memory is told things, what it makes of them, and how its states are read.</summary>
internal static class ScheduleMemoryEmitter
{
    public static void Emit(CodeWriter writer, BoundSchedule schedule)
    {
        if (schedule.Update is not { } update)
        {
            return;
        }

        foreach (StateSymbol state in schedule.States)
        {
            if (state.List is { } list)
            {
                if (state == list.Elements[0])
                {
                    XmlDocumentation.Summary(writer, $"The {list.Elements.Count} states {list.Name}, {state.InitialText} before the first report.");
                    writer.Line($"public global::System.Collections.Generic.IReadOnlyList<double> {list.Property} => [{string.Join(", ", list.Elements.Select(each => $"base.GetState({each.Index})"))}];");
                    writer.Line();
                }

                continue;
            }

            XmlDocumentation.Summary(writer, $"The state {state.Name}, {state.InitialText} before the first report.");
            writer.Line($"public double {state.Property} => base.GetState({state.Index});");
            writer.Line();
        }

        Report(writer, schedule.Inputs);
        if (schedule.Initialize is { } initialize)
        {
            Override(writer, initialize, "Initialize(global::System.Span<double> states)");
        }

        Override(writer, update, "Update(global::System.ReadOnlySpan<double> inputs, global::System.Span<double> states)");
    }

    private static void Report(CodeWriter writer, IReadOnlyList<InputSymbol> inputs)
    {
        var names = new NameTable();
        string[] arguments = [.. inputs.Select(input => names.Take(MemberNames.Camel(input.Name)))];
        XmlDocumentation.Summary(writer, "Tells the schedule what it goes by, between steps: its memory changes once, and its value from the next step on.");
        for (int i = 0; i < arguments.Length; i++)
        {
            writer.Line($"/// <param name=\"{arguments[i]}\">The input {inputs[i].Name}.</param>");
        }

        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">A hyperparameter has no value.</exception>");
        writer.Line($"public void Report({string.Join(", ", arguments.Select(argument => $"double {argument}"))}) => base.Report([{string.Join(", ", arguments)}]);");
        writer.Line();
    }

    private static void Override(CodeWriter writer, Kernel kernel, string signature)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Block($"protected override void {signature}", () =>
            NumberEmitter.EmitStores(writer, kernel.Stores, slot => $"states[{slot.Index}]", LeafCode.InReport, new NameTable("inputs", "states")));
        writer.Line();
    }
}
