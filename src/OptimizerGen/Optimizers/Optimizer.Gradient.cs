using OptimizerGen.Execution;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private readonly GradientReading<T> _reading = new();

    /// <summary>
    /// What a step does about a gradient with an element that is infinite or not a number, as it is handed over or after
    /// <see cref="GradientScale"/>. It is decided in the pass that finds the norm, before anything is written.
    /// <see cref="NonFinite.Propagate"/> at first, which reads nothing.
    /// </summary>
    /// <remarks>
    /// An element that only scaling makes infinite, but <see cref="ClipGlobalNorm"/> or <see cref="ClipGradientValue"/> brings
    /// back, is finite.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three.</exception>
    public NonFinite NonFinite
    {
        get => _options.NonFinite;
        set => _options.NonFinite = value;
    }

    /// <summary>
    /// The Euclidean norm of the last step's gradient, that of frozen groups left out, after <see cref="GradientScale"/> and
    /// before clipping. Right for all finite elements, however large or small, but no more than the largest number; infinite
    /// or NaN when an element is. NaN too when the step did not read it, as neither <see cref="ClipGlobalNorm"/> nor
    /// <see cref="NonFinite"/> asked for it.
    /// </summary>
    public double GradientNorm { get; private set; } = double.NaN;

    /// <summary>The steps left out so far because their gradient was not finite.</summary>
    public long SkippedSteps => _counts.SkippedSteps;

    /// <summary>Reads what has to be known of the gradient before anything is written, and says whether to go on.</summary>
    private bool TryReadGradient(out double scale)
    {
        scale = _options.Scale;
        if (!_options.ReadsGradient)
        {
            GradientNorm = double.NaN;
            return true;
        }

        GradientSize size = _reading.Measure(_context);
        GradientNorm = size.After(scale);
        // NaN compares with nothing, and so goes on to the scale.
        if (_options.ClipGlobalNorm < double.PositiveInfinity && !(GradientNorm <= _options.ClipGlobalNorm))
        {
            scale = size.Clip(scale, _options.ClipGlobalNorm);
        }

        if (_options.NonFinite == NonFinite.Propagate || _reading.StaysFinite(_context, size, scale, _options.ClipValue))
        {
            return true;
        }

        return _options.NonFinite == NonFinite.Skip ? false : throw new NotFiniteNumberException(DescribeNonFinite(scale), GradientNorm);
    }

    private string DescribeNonFinite(double scale)
    {
        T factor = T.CreateTruncating(scale);
        string? place = FindInGradient(element => !T.IsFinite(element)) is { } found
            ? found
            : FindInGradient(element => !T.IsFinite(element * factor)) is { } scaled ? $"{scaled}, and beyond {Precision.NameOf<T>()} when it is scaled by {NumberRange.Text(scale)}" : null;
        return $"{place ?? FormattableString.Invariant($"The gradient at step {StepCount + 1} of {Name} is not finite")}: "
            + "nothing was changed; look at the loss and the learning rate, or set NonFinite to Skip.";
    }

    /// <summary>The first element of that kind, with its place.</summary>
    private string? FindInGradient(Predicate<T> isMeant)
    {
        if (Parameters is null)
        {
            return Find(_context.GradientOf(in _memory.Layout.Segments[0]), isMeant) is (int place, double element)
                ? FormattableString.Invariant($"The gradient handed to {Name} at step {StepCount + 1} is {element} at index {place}")
                : null;
        }

        foreach (Parameter<T> parameter in Parameters)
        {
            if (GroupOf(parameter) is not { IsFrozen: true } && Find(parameter.Gradient, isMeant) is (int place, double element))
            {
                return FormattableString.Invariant($"The gradient of '{parameter.Name}' at step {StepCount + 1} of {Name} is {element} at index {place}");
            }
        }

        return null;
    }

    private static (int Index, double Value)? Find(ReadOnlySpan<T> gradient, Predicate<T> isMeant)
    {
        for (int index = 0; index < gradient.Length; index++)
        {
            if (isMeant(gradient[index]))
            {
                return (index, double.CreateTruncating(gradient[index]));
            }
        }

        return null;
    }
}
