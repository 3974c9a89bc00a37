namespace OptimizerGen.Benchmarks.Models;

/// <summary>The lengths of the tensors of a model, in the order in which a framework lists them.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Lengths">The elements of each tensor.</param>
internal sealed record ModelShapes(string Name, IReadOnlyList<int> Lengths)
{
    public static IReadOnlyList<ModelShapes> All { get; } =
    [
        new("4 tensors", [8 * 4, 8, 6 * 8, 2]),
        new("150 tensors × 256", [.. Enumerable.Repeat(256, 150)]),
        new("ResNet-50", [.. ResNet50()]),
        new("GPT-2 small", [.. Gpt2Small()]),
    ];

    public long Total => Lengths.Sum(length => (long)length);

    /// <summary>He and others, 2016, table 1: 53 convolutions, each with a normalisation's gain and shift, and a classifier.</summary>
    private static IEnumerable<int> ResNet50()
    {
        // A stage has so many blocks of such a width; a block ends four times as wide.
        (int Blocks, int Width)[] stages = [(3, 64), (4, 128), (6, 256), (3, 512)];
        int channels = 64;
        List<int> lengths = [.. Convolution(3, channels, 7)];
        foreach ((int blocks, int width) in stages)
        {
            for (int block = 0; block < blocks; block++)
            {
                lengths.AddRange([.. Convolution(channels, width, 1), .. Convolution(width, width, 3), .. Convolution(width, 4 * width, 1)]);
                // The first block of a stage changes the width, so its shortcut has a convolution too.
                lengths.AddRange(block == 0 ? Convolution(channels, 4 * width, 1) : []);
                channels = 4 * width;
            }
        }

        return [.. lengths, 1000 * channels, 1000];
    }

    private static int[] Convolution(int from, int to, int size) => [from * to * size * size, to, to];

    /// <summary>Radford and others, 2019: 12 layers of width 768, 1024 positions, a vocabulary of 50257.</summary>
    private static IEnumerable<int> Gpt2Small()
    {
        const int Width = 768;
        int[] normalisation = [Width, Width];
        int[] layer =
        [
            .. normalisation, .. Dense(Width, 3 * Width), .. Dense(Width, Width),
            .. normalisation, .. Dense(Width, 4 * Width), .. Dense(4 * Width, Width),
        ];
        return [50_257 * Width, 1024 * Width, .. Enumerable.Repeat(layer, 12).SelectMany(lengths => lengths), .. normalisation];
    }

    private static int[] Dense(int from, int to) => [from * to, to];
}
