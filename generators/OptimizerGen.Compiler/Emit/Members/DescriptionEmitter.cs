using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the static description that the runtime works from.</summary>
internal static class DescriptionEmitter
{
    public static void Optimizer(CodeWriter writer, BoundOptimizer optimizer, LoweredOptimizer lowered) =>
        Field(writer, "Optimizer", optimizer, () =>
        {
            Text(writer, "Strengths", DocumentationEmitter.Joined(optimizer.Description.Strengths));
            Text(writer, "Weaknesses", DocumentationEmitter.Joined(optimizer.Description.Weaknesses));
            List("States", optimizer.States.Select((state, i) =>
                Entry(state.Name, state.Property, state.Shape, state.Meaning, Storage(optimizer.Declarations.States[i]))));
            List("Inputs", optimizer.Inputs.Select(input => Entry(input.Name, input.Property, input.Shape, null)));
            List("Views", optimizer.Views.Select((view, i) => Entry(view.Name, view.Property, null, null, Phases(lowered.Views[i]))));
            List("EarlierGradients", optimizer.EarlierGradients.Select((earlier, i) =>
                $"new() {{ Name = {Literals.Text(earlier.Gradient.Name)}, State = {earlier.Gradient.Index}{Phases(lowered.EarlierPoints[i])} }},"));
            var facts = new List<string>();
            Flag("HasGradientPoint", optimizer.GradientPoint is not null);
            Flag("ReadsEpoch", optimizer.Update.Reads(Op.Epoch) || optimizer.GradientPoint?.Reads(Op.Epoch) == true || optimizer.EarlierGradients.Any(earlier => earlier.Point.Reads(Op.Epoch)));
            Flag("DrawsNoise", optimizer.Update.Values.Any(value => value.Kind == OpKind.Draw));
            Flag("PerTensor", lowered.PerTensor);
            Flag("PerModel", lowered.PerModel);
            Number("PhasesOfUpdate", lowered.Update.PhaseCount, 1);
            Number("PhasesOfInitialize", lowered.Initialize?.PhaseCount ?? 1, 1);
            Number("PhasesOfGradientPoint", lowered.GradientPoint?.PhaseCount ?? 1, 1);
            Number("NumbersOfPass", lowered.NumbersOfPass);
            Number("KeptOfGroup", lowered.KeptOfGroup);
            Number("KeptOfTensor", lowered.KeptOfTensor);
            Number("KeptPowers", lowered.KeptPowers.Count);
            Number("ReductionsOfPass", lowered.ReductionsOfPass);
            Number("ScratchBuffers", lowered.ScratchBuffers);
            Number("MatrixScratch", lowered.MatrixScratch);
            Flag("TakesMatrices", lowered.HasMatrices);
            Number("BlockLength", optimizer.Declarations.BlockLength);
            Number("LinesOfRows", lowered.LinesOf(Shape.Row));
            Number("LinesOfColumns", lowered.LinesOf(Shape.Column));
            Number("LinesOfBlocks", lowered.LinesOf(Shape.Block));
            Number("ColumnsOfPass", lowered.ColumnsOfPass);
            Flag("FusesExtras", true);
            if (!lowered.MovesParameters)
            {
                facts.Add("ReadsParameters = false,");
            }

            Flag("ClearsGradient", lowered.ClearsGradient);
            writer.Line(string.Join(" ", facts));
            writer.Line(RowEmitter.Description(lowered.Rows, optimizer.States.Count));

            void Flag(string name, bool holds)
            {
                if (holds)
                {
                    facts.Add($"{name} = true,");
                }
            }

            void Number(string name, int value, int normally = 0)
            {
                if (value != normally)
                {
                    facts.Add($"{name} = {value},");
                }
            }

            void List(string name, IEnumerable<string> entries) => Members(writer, name, entries);
        });

    public static void Schedule(CodeWriter writer, BoundSchedule schedule) => Field(writer, "Schedule", schedule, () =>
    {
        Members(writer, "States", schedule.States.Select(state => Entry(state.Name, state.Property, state.Shape, null)));
        Members(writer, "Inputs", schedule.Inputs.Select(input => Entry(input.Name, input.Property, input.Shape, null)));
        if (schedule.Value.Reads(Op.Epoch))
        {
            writer.Line("ReadsEpoch = true,");
        }
    });

    private static void Field(CodeWriter writer, string kind, BoundSpec spec, Action more)
    {
        writer.Block($"private static readonly global::OptimizerGen.{kind}Description s_description = new()", () =>
        {
            Text(writer, "Name", spec.Name);
            Text(writer, "Summary", spec.Description.Summary);
            Text(writer, "Formula", string.Join("\n", spec.Description.Formula));
            Text(writer, "Reference", spec.Description.Reference);
            Text(writer, "UseWhen", spec.Description.UseWhen);
            Members(writer, "Hyperparameters", HyperparameterEmitter.Descriptions(spec.Hyperparameters));
            Members(writer, "Lists", ListEmitter.Descriptions(spec.Lists));
            if (spec.DefaultOrder.Count > 0)
            {
                writer.Line($"DefaultOrder = [{string.Join(", ", spec.DefaultOrder)}],");
            }

            more();
        }, "};");
        writer.Line();
        writer.Line($"internal static global::OptimizerGen.{kind}Description CatalogueEntry => s_description;");
        writer.Line();
    }

    private static void Text(CodeWriter writer, string property, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.Line($"{property} = {Literals.Text(text)},");
        }
    }

    private static void Members(CodeWriter writer, string name, IEnumerable<string> entries)
    {
        string[] lines = [.. entries];
        if (lines.Length > 0)
        {
            writer.Line($"{name} =");
            writer.Line("[");
            writer.Indented(() => writer.Lines(lines));
            writer.Line("],");
        }
    }

    private static string Entry(string name, string property, Shape? shape, string? summary, string storage = "")
    {
        string shaped = shape is null or Shape.Element ? "" : $", Shape = global::OptimizerGen.StateShape.{shape}";
        string described = string.IsNullOrEmpty(summary) ? "" : $", Summary = {Literals.Text(summary)}";
        return $"new() {{ Name = {Literals.Text(name)}, PropertyName = {Literals.Text(property)}{shaped}{storage}{described} }},";
    }

    private static string Phases(LoweredKernel kernel) => kernel.PhaseCount > 1 ? $", Phases = {kernel.PhaseCount}" : "";

    private static string Storage(StateDeclaration state) => state.IsRounded
        ? $", Storage = global::OptimizerGen.StateStorage.{state.Storage}, Rounding = global::OptimizerGen.StateRounding.{state.Rounding}"
        : "";
}
