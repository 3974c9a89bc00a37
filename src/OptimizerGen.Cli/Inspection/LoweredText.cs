using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>A lowered kernel: the conditions that choose a variant, and of each variant the passes.</summary>
internal static class LoweredText
{
    public static void Write(LoweredKernel kernel, Declarations declarations, TextWriter output)
    {
        WriteConditions(kernel.Conditions, declarations, output);
        for (int i = 0; i < kernel.Variants.Count; i++)
        {
            if (kernel.Variants.Count > 1)
            {
                output.WriteLine($"  variant {i + 1} of {kernel.Variants.Count}, when {VariantChoice.Describe(kernel, i)}");
            }

            new VariantText(kernel.Variants[i], output).Write();
        }
    }

    private static void WriteConditions(IReadOnlyList<Value> conditions, Declarations declarations, TextWriter output)
    {
        var listing = new KernelListing(declarations, conditions, []);
        foreach (string line in listing.Define(ValueOrder.Of(conditions)))
        {
            output.WriteLine("  " + line);
        }

        for (int i = 0; i < conditions.Count; i++)
        {
            output.WriteLine($"  condition {i + 1}: {listing.Line(conditions[i])}");
        }
    }
}
