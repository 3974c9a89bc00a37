using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests.Lowering;

/// <summary>Whatever the rule: a pass finds in memory what it loads, knows every number it uses, and at the end everything is stored.</summary>
public sealed class PassTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Passes_of_random_rules_fit_together(int seed)
    {
        var random = new Random(seed);
        int checkedPasses = 0;
        for (int round = 0; round < 300; round++)
        {
            ParsedSpec spec = SpecCompiler.Parse("x.yaml", RandomRule.Make(random));
            if (SpecCompiler.Bind(spec, []).Value is BoundOptimizer rule)
            {
                foreach (KernelPlan variant in Compilation.Lower(rule).Update.Variants)
                {
                    Check(variant);
                    checkedPasses += variant.Passes.Count;
                }
            }
        }

        Assert.True(checkedPasses > 100, $"only {checkedPasses} passes");
    }

    [Fact]
    public void Passes_of_the_catalogue_fit_together() => Assert.All(
        Compilation.Catalogue.Where(spec => spec.StartsWith("optimizer:", StringComparison.Ordinal)),
        spec => Assert.All(Compilation.Lower(Compilation.Optimizer(spec, Compilation.Catalogue)).Update.Variants, Check));

    private static void Check(KernelPlan variant)
    {
        // What numbers of rows and matrices hold between loops is not the elements' memory: there a loop's own values are looked at.
        if (variant.Kernel.HasLines || variant.Kernel.HasMatrices)
        {
            Assert.All(variant.Passes, pass => AssertBody(pass));
            return;
        }

        var memory = new Dictionary<ElementBuffer, Value>();
        var reduced = new HashSet<Value>();
        foreach (Pass pass in variant.Passes)
        {
            foreach (Load load in pass.Loads)
            {
                Assert.False(memory.ContainsKey(load.Buffer) && IsRounded(load.Buffer, variant), Describe(variant));
                Assert.True(memory.TryGetValue(load.Buffer, out Value? held) ? held == load.Value : IsOf(load.Value, load.Buffer), Describe(variant));
            }

            AssertBody(pass);
            Assert.All(pass.Numbers, number => AssertKnown(number, reduced));
            reduced.UnionWith(pass.Reductions);
            foreach (PassStore store in pass.Stores)
            {
                memory[store.Buffer] = store.Value;
            }
        }

        Assert.All(variant.Kernel.Stores, store => AssertStored(store, memory, reduced, variant));
    }

    private static void AssertBody(Pass pass)
    {
        var known = new HashSet<Value>(
            pass.Loads.Select(load => load.Value).Concat(pass.Numbers).Concat(pass.LineNumbers.Select(load => load.Value)).Concat(pass.Columns.Select(load => load.Value)));
        foreach (Value value in pass.Body)
        {
            Assert.All(value.Operands, operand => Assert.Contains(operand, known));
            known.Add(value);
        }

        Assert.All(pass.Stores, store => Assert.Contains(store.Value, known));
        Assert.All(pass.Reductions.SelectMany(reduction => reduction.Operands), operand => Assert.Contains(operand, known));
    }

    private static void AssertStored(Store store, Dictionary<ElementBuffer, Value> memory, HashSet<Value> reduced, KernelPlan variant)
    {
        if (store.Slot.Kind == SlotKind.NumberState)
        {
            AssertKnown(store.Value, reduced);
            return;
        }

        ElementBuffer buffer = store.Slot.Kind == SlotKind.Parameters
            ? new ElementBuffer(BufferKind.Parameters)
            : new ElementBuffer(BufferKind.State, store.Slot.Index);
        Assert.True(memory.TryGetValue(buffer, out Value? held) ? held == store.Value : IsOf(store.Value, buffer), Describe(variant));
    }

    private static void AssertKnown(Value number, HashSet<Value> reduced)
    {
        Assert.True(number.IsNumber);
        if (number.Kind == OpKind.Reduction)
        {
            Assert.Contains(number, reduced);
            return;
        }

        Assert.All(number.Operands, operand => AssertKnown(operand, reduced));
    }

    /// <summary>Whether the buffer holds this leaf when the step begins.</summary>
    private static bool IsOf(Value leaf, ElementBuffer buffer) => leaf.Op switch
    {
        Op.Parameters => buffer.Kind == BufferKind.Parameters,
        Op.Gradient => buffer.Kind == BufferKind.Gradient,
        Op.ElementState => buffer == new ElementBuffer(BufferKind.State, leaf.Index),
        Op.ElementInput => buffer == new ElementBuffer(BufferKind.Input, leaf.Index),
        _ => false,
    };

    /// <summary>Whether memory holds less of a value than was stored.</summary>
    private static bool IsRounded(ElementBuffer buffer, KernelPlan variant) =>
        buffer.Kind == BufferKind.State && variant.Kernel.Declarations.States[buffer.Index].IsRounded;

    private static string Describe(KernelPlan variant) => $"{LoweringText.Print(variant)}\n{LoweringText.Passes(variant)}";
}
