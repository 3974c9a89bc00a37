using OptimizerGen.Execution;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private readonly GradientNormPass<T> _norm = new();

    /// <summary>
    /// What a step does about a gradient with an element that is infinite or not a number. It is decided in the pass that
    /// finds the norm, before anything is written. <see cref="NonFinite.Propagate"/> at first, which reads nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three.</exception>
    public NonFinite NonFinite
    {
        get => _options.NonFinite;
        set => _options.NonFinite = value;
    }

    /// <summary>
    /// The Euclidean norm of the last step's gradient, that of frozen groups left out, after <see cref="GradientScale"/> and before clipping; NaN when the
    /// step did not read it, as neither <see cref="ClipGlobalNorm"/> nor <see cref="NonFinite"/> asked for it.
    /// </summary>
    public double GradientNorm { get; private set; } = double.NaN;

    /// <summary>The steps left out so far because their gradient was not finite.</summary>
    public long SkippedSteps { get; private set; }

    /// <summary>Reads what has to be known of the gradient before anything is written, and says whether to go on.</summary>
    private bool TryReadGradient(out double scale)
    {
        scale = GradientScale;
        bool clips = ClipGlobalNorm < double.PositiveInfinity;
        if (!clips && NonFinite == NonFinite.Propagate)
        {
            GradientNorm = double.NaN;
            return true;
        }

        double norm = GradientReading.Norm(_context, _norm);
        GradientNorm = norm * Math.Abs(scale);
        if (!double.IsFinite(norm) && NonFinite != NonFinite.Propagate)
        {
            return NonFinite == NonFinite.Skip ? false : throw new NotFiniteNumberException(DescribeNonFinite(), norm);
        }

        // NaN compares with nothing, so it goes on to the parameters as it would without clipping.
        if (clips && !(GradientNorm <= ClipGlobalNorm))
        {
            scale *= ClipGlobalNorm / GradientNorm;
        }

        return true;
    }

    private string DescribeNonFinite()
    {
        const string Remedy = "nothing was changed; look at the loss and the learning rate, or set NonFinite to Skip.";
        if (Parameters is null)
        {
            (int index, double value) = FirstNonFinite(_context.GradientOf(in _memory.Layout.Segments[0]));
            return FormattableString.Invariant($"The gradient handed to {Name} at step {StepCount + 1} is {value} at index {index}: {Remedy}");
        }

        foreach (Parameter<T> parameter in Parameters)
        {
            if (GroupOf(parameter) is { IsFrozen: true })
            {
                continue;
            }

            (int index, double value) = FirstNonFinite(parameter.Gradient);
            if (index >= 0)
            {
                return FormattableString.Invariant($"The gradient of '{parameter.Name}' at step {StepCount + 1} of {Name} is {value} at index {index}: {Remedy}");
            }
        }

        return FormattableString.Invariant($"The gradient at step {StepCount + 1} of {Name} is not finite: {Remedy}");
    }

    private static (int Index, double Value) FirstNonFinite(ReadOnlySpan<T> gradient)
    {
        for (int index = 0; index < gradient.Length; index++)
        {
            if (!T.IsFinite(gradient[index]))
            {
                return (index, double.CreateTruncating(gradient[index]));
            }
        }

        return (-1, 0);
    }
}
