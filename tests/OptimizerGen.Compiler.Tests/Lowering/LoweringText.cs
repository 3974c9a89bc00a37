using System.Text;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Lowered kernels as text.</summary>
internal static class LoweringText
{
    public const string Hyperparameters =
        "hyperparameters: { k: { default: 1, range: '(0, inf)' }, n: { default: 1, range: '[0, inf)' }, a: 1, b: { default: 0.9, range: '[0, 1)' } }\n";

    public static LoweredKernel Lower(string sections) => Compilation.Lower(Bind(sections)).Update;

    public static BoundOptimizer Bind(string sections) => Compilation.Optimizer($"optimizer: Rule\n{Hyperparameters}{sections}");

    /// <summary>The step <c>theta -= expression</c> after all rewrites, without theta.</summary>
    public static string Rewritten(string expression)
    {
        KernelPlan variant = Assert.Single(Lower($"update: theta -= {expression}").UsualVariants);
        return KernelPrinter.Print(variant.Kernel.Stores[^1].Value.Operands[1]);
    }

    /// <summary>When the numbers allow the rewrites of <c>theta -= expression</c>; "always" where nothing has to be asked.</summary>
    public static string Condition(string expression)
    {
        LoweredKernel lowered = Lower($"update: theta -= {expression}");
        return lowered.Conditions.Count == 0 ? "always" : KernelPrinter.Print(Assert.Single(lowered.Conditions));
    }

    public static string Print(KernelPlan variant) => Compilation.Print(variant.Kernel);

    /// <summary>One line for each pass: what is loaded, stored and reduced.</summary>
    public static string Passes(KernelPlan variant)
    {
        var text = new StringBuilder();
        foreach (Pass pass in variant.Passes)
        {
            text.Append($"load {string.Join(' ', pass.Loads.Select(load => NameOf(load.Buffer, variant)))}");
            text.Append($"; store {string.Join(' ', pass.Stores.Select(store => NameOf(store.Buffer, variant)))}");
            text.Append($"; reduce {string.Join(' ', pass.Reductions)}\n");
        }

        return text.ToString().Replace(" ;", ";", StringComparison.Ordinal).Replace(" \n", "\n", StringComparison.Ordinal).TrimEnd('\n');
    }

    private static string NameOf(ElementBuffer buffer, KernelPlan variant) =>
        buffer.Kind == BufferKind.Scratch ? $"scratch{buffer.Index}" : buffer.NameIn(variant.Kernel.Declarations);
}
