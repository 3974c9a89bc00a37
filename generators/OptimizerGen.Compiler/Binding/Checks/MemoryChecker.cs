using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks that a schedule with a memory has all that makes one, and is told numbers only.</summary>
internal static class MemoryChecker
{
    public static bool HasMemory(ComposedSpec schedule) => schedule.Inputs.Count + schedule.States.Count + schedule.Update.Count > 0;

    public static void Check(ComposedSpec schedule, SpecReporter reporter)
    {
        (string Section, int Count)[] parts = [("inputs", schedule.Inputs.Count), ("state", schedule.States.Count), ("update", schedule.Update.Count)];
        string[] missing = [.. parts.Where(part => part.Count == 0).Select(part => $"'{part.Section}'")];
        if (missing.Length is > 0 and < 3)
        {
            string present = string.Join(" and ", parts.Where(part => part.Count > 0).Select(part => $"'{part.Section}'"));
            reporter.Report(ScheduleDiagnostics.MemoryIncomplete, schedule.Own.Name.Location, schedule.Name, present, string.Join(" or ", missing));
        }

        foreach (InputSyntax input in schedule.Inputs.Where(input => input.Shape != InputShape.Scalar))
        {
            reporter.Report(ScheduleDiagnostics.InputOfElements, input.Name.Location, input.Name.Text);
        }
    }
}
