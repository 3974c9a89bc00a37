using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes what a class says of rows that are stepped by themselves: by what states shrink, and what stands in the way.</summary>
internal static class RowEmitter
{
    /// <summary>The method with the numbers of a step by rows.</summary>
    public static void Method(CodeWriter writer, RowPlan plan)
    {
        if (plan.Numbers.Count == 0)
        {
            return;
        }

        Store[] stores = [.. plan.Numbers.Select((number, i) => new Store(new Slot(SlotKind.Number, i), number))];
        writer.Line("/// <inheritdoc/>");
        writer.Block(
            "protected override void WriteRowNumbers(in global::OptimizerGen.CompilerServices.StepFrame<T> frame, global::System.Span<double> numbers)",
            () => NumberEmitter.EmitStores(
                writer, stores, slot => $"numbers[{slot.Index}]", leaf => LeafCode.InFrame(leaf, perTensor: false), new NameTable("frame", "numbers", "T")));
        writer.Line();
    }

    /// <summary>The entry of the description.</summary>
    public static string Description(RowPlan plan, int states)
    {
        if (plan.Obstacle is { } obstacle)
        {
            return $"RowSteps = new() {{ Obstacle = {Literals.Text(obstacle)} }},";
        }

        List<string> entries = [];
        if (plan.Decays.Count > 0)
        {
            entries.Add($"Decays = {plan.Decays.Count}");
            entries.Add($"DecaysOfStates = [{string.Join(", ", Enumerable.Range(0, states).Select(state => plan.DecaysOfStates.TryGetValue(state, out int decay) ? decay : -1))}]");
        }

        if (plan.DecayOfParameters is { } keep)
        {
            entries.Add($"DecayOfParameters = {keep}");
        }

        if (plan.Conditions.Count > 0)
        {
            entries.Add($"Conditions = [{string.Join(", ", plan.Conditions.Select(condition => Literals.Text(condition.Words)))}]");
        }

        return entries.Count == 0 ? "RowSteps = new()," : $"RowSteps = new() {{ {string.Join(", ", entries)} }},";
    }
}
