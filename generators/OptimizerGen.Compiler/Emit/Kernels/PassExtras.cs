using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>
/// Which extras of a step concern a pass. The bits of a combination are those of the runtime's <c>StepExtraKinds</c>.
/// </summary>
/// <param name="Shape">It reads the gradient, or parameters that no pass has moved yet.</param>
/// <param name="Flush">It stores states.</param>
/// <param name="Clear">It is the last to read the gradient.</param>
internal readonly record struct PassExtras(bool Shape, bool Flush, bool Clear)
{
    public bool Any => Shape || Flush || Clear;

    /// <summary>The combinations that the pass is compiled for.</summary>
    public IEnumerable<int> Combinations
    {
        get
        {
            int mask = (Shape ? 1 : 0) | (Flush ? 2 : 0) | (Clear ? 4 : 0);
            return Enumerable.Range(0, 8).Where(kinds => (kinds & ~mask) == 0);
        }
    }

    /// <summary>A combination as a type.</summary>
    public static string TypeOf(int kinds) =>
        $"Chosen<{string.Join(", ", new[] { 1, 2, 4 }.Select(bit => (kinds & bit) != 0 ? "Used" : "Unused"))}>";

    public static PassExtras Of(KernelVariant variant, Pass pass) => new(
        pass.Loads.Any(IsShaped),
        pass.Stores.Any(store => store.Buffer.Kind == BufferKind.State),
        pass == LastOnGradient(variant));

    /// <summary>Whether some pass of every variant can clear the gradient when it has been used.</summary>
    public static bool CanClear(LoweredKernel update) => update.Variants.All(variant => LastOnGradient(variant) is not null);

    /// <summary>Whether every variant starts from the parameters as they were.</summary>
    public static bool ReadsParameters(LoweredKernel update) => update.Variants.All(variant =>
        variant.Passes.SelectMany(pass => pass.Loads).Any(load => load.Buffer.Kind == BufferKind.Parameters && load.HoldsFromTheStart));

    /// <summary>Whether what is loaded is the gradient, or the parameters as they were when the step began.</summary>
    public static bool IsShaped(Load load) =>
        load.Buffer.Kind is BufferKind.Gradient or BufferKind.Parameters && load.HoldsFromTheStart;

    private static Pass? LastOnGradient(KernelVariant variant) =>
        variant.Passes.LastOrDefault(pass => pass.Loads.Any(load => load.Buffer.Kind == BufferKind.Gradient));
}
