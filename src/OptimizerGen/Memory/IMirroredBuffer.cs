namespace OptimizerGen;

/// <summary>Memory that mirrors parameters, whatever its elements are.</summary>
internal interface IMirroredBuffer
{
    /// <summary>Takes over a finer cut of the same stretches; what is reserved stays where it is.</summary>
    void Arrange(StretchRow[] stretches);

    /// <summary>Reserves zeros for some stretches.</summary>
    void Reserve(ReadOnlySpan<bool> isWanted);

    /// <summary>The memory of a row, none where it is not reserved.</summary>
    Span<byte> Bytes(SegmentRow row);

    /// <summary>Whether any of it lies among the <paramref name="bytes"/> bytes from <paramref name="first"/> on.</summary>
    bool Overlaps(ref byte first, nint bytes);

    /// <summary>Sets all of it to zero.</summary>
    void Clear();
}
