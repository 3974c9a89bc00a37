using System.Runtime.Intrinsics;

namespace OptimizerGen.Matrices.Products;

/// <summary>
/// A part of a product that is small enough for all its sums to stay in registers. Every sum takes its products one after
/// the other, each rounded before it is added, so how many of them a vector holds changes no bit.
/// </summary>
internal abstract class Tile<T>
    where T : struct
{
    /// <summary>The most elements of a tile of any width.</summary>
    public const int MostElements = 8 * 2 * 16;

    /// <summary>In the widest vectors of the machine.</summary>
    public static Tile<T> Widest { get; } =
        Vector512.IsHardwareAccelerated ? new Tile512<T>() : Vector256.IsHardwareAccelerated ? new Tile256<T>() : new Tile128<T>();

    public abstract int Rows { get; }

    public abstract int Columns { get; }

    /// <summary>Multiplies <see cref="Rows"/> packed rows with <see cref="Columns"/> packed columns.</summary>
    /// <param name="left">The rows: all their first elements, then all their second ones.</param>
    /// <param name="right">The columns, likewise.</param>
    /// <param name="depth">How many elements each has.</param>
    /// <param name="sums">Where the first row of sums goes.</param>
    /// <param name="stride">From one row of sums to the next.</param>
    /// <param name="adds">Whether they are added to what stands there.</param>
    public abstract void Multiply(ref T left, ref T right, int depth, ref T sums, nint stride, bool adds);
}
