using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Which buffers of a pass are kept in bfloat16 when the parameters are float, and what rounds them.</summary>
/// <param name="pass">The pass.</param>
/// <param name="declarations">What is said of the states.</param>
/// <param name="isUpdate">Whether it is part of a step; initial values take no random bits.</param>
internal sealed class PassStorage(Pass pass, Declarations declarations, bool isUpdate)
{
    private const int StatesOfPair = 2;

    /// <summary>The pairs of states that share random bits, of which the pass stores at least one.</summary>
    public IReadOnlyList<int> Pairs { get; } = !isUpdate ? [] :
    [
        .. pass.Stores.Select(store => store.Buffer).Where(buffer => buffer.Kind == BufferKind.State && declarations.States[buffer.Index].IsRandom)
            .Select(buffer => declarations.RandomOrdinalOf(buffer.Index) / StatesOfPair).Distinct().OrderBy(pair => pair),
    ];

    public static bool Narrows(ElementType element) => element == ElementType.Float;

    public bool IsNarrow(ElementBuffer buffer, ElementType element) =>
        Narrows(element) && buffer.Kind == BufferKind.State && declarations.States[buffer.Index].IsRounded;

    /// <summary>What the elements of a buffer are in memory.</summary>
    public string TypeOf(ElementBuffer buffer, ElementType element) => IsNarrow(buffer, element) ? "ushort" : element.Keyword();

    /// <summary>Whose random bits round a buffer, and whether their upper half does; null when it is rounded to the nearest.</summary>
    public (int Pair, bool IsUpper)? RandomOf(ElementBuffer buffer)
    {
        if (!isUpdate || !declarations.States[buffer.Index].IsRandom)
        {
            return null;
        }

        int ordinal = declarations.RandomOrdinalOf(buffer.Index);
        return (ordinal / StatesOfPair, ordinal % StatesOfPair != 0);
    }
}
