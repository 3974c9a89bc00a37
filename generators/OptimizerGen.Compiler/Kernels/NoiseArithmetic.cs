using OptimizerGen.Elements.Noise;

namespace OptimizerGen.Compiler.Kernels;

/// <summary>The random values of one call for one tensor at one step: the very files that generated classes call.</summary>
/// <param name="seed">The optimizer's seed.</param>
/// <param name="step">The step being taken, from 1.</param>
/// <param name="site">Which call of the rule.</param>
/// <param name="tensor">The tensor's index.</param>
internal sealed class NoiseArithmetic(long seed, long step, int site, int tensor)
{
    private static readonly Dictionary<Op, ElementFunction> s_rows = new()
    {
        [Op.DrawNormal] = ElementArithmetic.OfTwo<NormalDraw>(),
        [Op.DrawUniform] = ElementArithmetic.OfTwo<UniformDraw>(),
        [Op.DrawSign] = ElementArithmetic.OfTwo<SignDraw>(),
    };

    private readonly NoiseKey _key = new(seed, step, site);

    public static IEnumerable<Op> Operations => s_rows.Keys;

    /// <summary>What makes a value of two random words.</summary>
    public static ElementFunction Of(Op draw) => s_rows[draw];

    /// <summary>The random words of an element.</summary>
    public double[] Words(int element)
    {
        uint first = Threefry.Words(_key.Low, _key.High, new OneWord((uint)element), new OneWord((uint)tensor), out OneWord second).Value;
        return [first, second.Value];
    }
}
