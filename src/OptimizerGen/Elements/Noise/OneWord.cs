namespace OptimizerGen.Elements.Noise;

/// <summary>One word.</summary>
internal readonly struct OneWord(uint value) : IWords<OneWord>
{
    public uint Value => value;

    public OneWord Create(uint word) => new(word);

    public OneWord Plus(OneWord other) => new(unchecked(value + other.Value));

    public OneWord Xor(OneWord other) => new(value ^ other.Value);

    public OneWord RotateLeft(int count) => new((value << count) | (value >> (32 - count)));
}
