namespace OptimizerGen;

/// <summary>What a step does about the gradient and the parameters beside its rule, as it is set and checked.</summary>
/// <param name="optimizer">The optimizer's name, for messages.</param>
/// <param name="isFused">Whether the rule does these things in its own pass; else all but their initial values are refused.</param>
/// <param name="decayFault">Why the parameters cannot decay before the rule, or <see langword="null"/>.</param>
internal sealed class GradientOptions(string optimizer, bool isFused, string? decayFault)
{
    public double Scale
    {
        get;
        set => field = double.IsFinite(value) ? Supported(value, value == 1) : throw Refusal("GradientScale", "must be finite", value);
    } = 1;

    public double ClipGlobalNorm
    {
        get;
        set => field = value > 0 ? Supported(value, double.IsPositiveInfinity(value)) : throw Refusal("ClipGlobalNorm", "must be positive", value);
    } = double.PositiveInfinity;

    public double ClipValue
    {
        get;
        set => field = value > 0 ? Supported(value, double.IsPositiveInfinity(value)) : throw Refusal("ClipGradientValue", "must be positive", value);
    } = double.PositiveInfinity;

    public double DecoupledWeightDecay
    {
        get;
        set => field = CheckDecay(optimizer, value);
    }

    public bool FlushSubnormals
    {
        get;
        set => field = Supported(value, !value);
    }

    public NonFiniteHandling NonFinite
    {
        get;
        set => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"{optimizer}.{nameof(NonFinite)} is Propagate, Skip or Throw, but was set to {(int)value}.");
    }

    /// <summary>Whether the gradient has to be read before the step.</summary>
    public bool ReadsGradient => ClipGlobalNorm < double.PositiveInfinity || NonFinite != NonFiniteHandling.Propagate;

    /// <summary>Returns a decay of the optimizer or of one of its groups, when it can be used.</summary>
    /// <param name="owner">Whose it is, for the message.</param>
    /// <param name="value">The decay.</param>
    public double CheckDecay(string owner, double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, $"{owner}.DecoupledWeightDecay must be finite and at least 0, but was set to {NumberRange.Text(value)}.");
        }

        return value > 0 && decayFault is not null ? throw new NotSupportedException(decayFault) : Supported(value, value == 0);
    }

    private TValue Supported<TValue>(TValue value, bool isNothing) => isNothing || isFused
        ? value
        : throw new NotSupportedException($"{optimizer} was written by hand and applies nothing to the gradient beside its rule: leave this at its initial value.");

    private ArgumentOutOfRangeException Refusal(string property, string fault, double value) =>
        new(nameof(value), value, $"{optimizer}.{property} {fault}, but was set to {NumberRange.Text(value)}.");
}
