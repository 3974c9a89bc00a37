namespace OptimizerGen.Elements.Vectors;

/// <summary>How many digits of a result count. Functions are worked out in double whatever they are for; one for floats needs shorter series.</summary>
internal interface IDigits
{
    /// <summary>Whether the result is rounded to a float.</summary>
    bool AreOfFloat { get; }
}

/// <summary>24 binary digits.</summary>
internal readonly struct FloatDigits : IDigits
{
    public bool AreOfFloat => true;
}

/// <summary>53 binary digits.</summary>
internal readonly struct DoubleDigits : IDigits
{
    public bool AreOfFloat => false;
}
