namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>The shapes of the loops that the catalogue's rules have.</summary>
internal static class StreamShapes
{
    private static readonly Dictionary<(int Reads, int Writes), StreamKernel> s_kernels = new[]
    {
        Of<TwoOne>(), Of<ThreeOne>(), Of<ThreeTwo>(), Of<FourTwo>(), Of<FourThree>(), Of<FiveThree>(), Of<FiveFour>(),
    }.ToDictionary(entry => entry.Shape, entry => entry.Kernel);

    public static StreamKernel KernelOf(int reads, int writes) => s_kernels.TryGetValue((reads, writes), out StreamKernel? kernel)
        ? kernel
        : throw new NotSupportedException(FormattableString.Invariant(
            $"There is no stream of {reads} reads and {writes} writes to compare with: add the shape to {nameof(StreamShapes)}."));

    private static unsafe ((int Reads, int Writes) Shape, StreamKernel Kernel) Of<TShape>()
        where TShape : struct, IStreamShape =>
        ((TShape.Reads, TShape.Writes), WidestVector.Bits == 512 ? Stream512.Run<TShape> : Stream256.Run<TShape>);

    private readonly struct TwoOne : IStreamShape
    {
        public static int Reads => 2;

        public static int Writes => 1;
    }

    private readonly struct ThreeOne : IStreamShape
    {
        public static int Reads => 3;

        public static int Writes => 1;
    }

    private readonly struct ThreeTwo : IStreamShape
    {
        public static int Reads => 3;

        public static int Writes => 2;
    }

    private readonly struct FourTwo : IStreamShape
    {
        public static int Reads => 4;

        public static int Writes => 2;
    }

    private readonly struct FourThree : IStreamShape
    {
        public static int Reads => 4;

        public static int Writes => 3;
    }

    private readonly struct FiveThree : IStreamShape
    {
        public static int Reads => 5;

        public static int Writes => 3;
    }

    private readonly struct FiveFour : IStreamShape
    {
        public static int Reads => 5;

        public static int Writes => 4;
    }
}
