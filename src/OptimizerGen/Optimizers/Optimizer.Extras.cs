using OptimizerGen.Execution;

namespace OptimizerGen;

public abstract partial class Optimizer<T>
{
    private const int AllProcessors = -1;

    /// <summary>
    /// What the gradient is multiplied with before anything else: 1 / n after the gradients of n batches were added up,
    /// or 1 / the scale of the loss. Finite, 1 at first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or NaN.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double GradientScale
    {
        get;
        set => field = double.IsFinite(value) ? Supported(value, value == 1) : throw BadExtra(nameof(GradientScale), "must be finite", value);
    } = 1;

    /// <summary>
    /// The largest Euclidean norm of the gradient of all parameters together, after <see cref="GradientScale"/>: a longer
    /// one is scaled down to it. Positive; infinite, as at first, for no clipping. The norm is found in a pass of its own
    /// over the gradient, see <see cref="GradientNorm"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double ClipGlobalNorm
    {
        get;
        set => field = value > 0 ? Supported(value, double.IsPositiveInfinity(value)) : throw BadExtra(nameof(ClipGlobalNorm), "must be positive", value);
    } = double.PositiveInfinity;

    /// <summary>
    /// The largest magnitude of an element of the gradient, after scaling and after <see cref="ClipGlobalNorm"/>: larger
    /// ones become this with their sign. Positive; infinite, as at first, for no clipping.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double ClipGradientValue
    {
        get;
        set => field = value > 0 ? Supported(value, double.IsPositiveInfinity(value)) : throw BadExtra(nameof(ClipGradientValue), "must be positive", value);
    } = double.PositiveInfinity;

    /// <summary>
    /// Decoupled weight decay λ for a rule that has none of its own: before the rule, θ becomes θ · (1 − α·λ) with the
    /// learning rate α of the step (Loshchilov and Hutter, 2019). At least 0 and finite, 0 at first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    /// <exception cref="NotSupportedException">The rule has no learning rate or does not start from the parameters, or the class was written by hand.</exception>
    public double DecoupledWeightDecay
    {
        get;
        set
        {
            if (!(value >= 0 && double.IsFinite(value)))
            {
                throw BadExtra(nameof(DecoupledWeightDecay), "must be finite and at least 0", value);
            }

            if (value > 0 && !_current.HasRate)
            {
                throw new NotSupportedException(
                    $"{Name} has no hyperparameter learning_rate, by which {nameof(DecoupledWeightDecay)} is multiplied: leave it at 0 and shrink the parameters between steps.");
            }

            if (value > 0 && !Description.ReadsParameters)
            {
                throw new NotSupportedException(
                    $"{Name} writes its parameters anew from its states, so {nameof(DecoupledWeightDecay)} would be lost: leave it at 0 and let the rule itself decay.");
            }

            field = Supported(value, value == 0);
        }
    }

    /// <summary>
    /// Whether values of states below the smallest normal number become 0 when they are stored. Some processors compute
    /// with such numbers several times more slowly, and a moment whose gradient stays 0 never leaves them. False at first.
    /// </summary>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public bool FlushSubnormals
    {
        get;
        set => field = Supported(value, !value);
    }

    /// <summary>
    /// How many threads a step may use, the caller's among them; it takes those that pay. The number of processors at
    /// first, and again when it is set to −1. More than 64 are never used, whatever is set here.
    /// </summary>
    /// <remarks>The result does not depend on it, to the bit.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither −1 nor at least 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _context.Degree;
        set
        {
            if (value is not AllProcessors and < 1)
            {
                throw BadExtra(nameof(MaxDegreeOfParallelism), "must be at least 1, or -1 for all processors", value);
            }

            _context.Degree = value == AllProcessors ? Environment.ProcessorCount : value;
        }
    }

    /// <summary>Who runs the phases of steps.</summary>
    internal StepExecutor Executor
    {
        get => _context.Executor;
        set => _context.Executor = value;
    }

    /// <summary>What the loops of a group do beside the rule.</summary>
    private StepExtras ExtrasOf(double[] hyperparameters, double scale, bool clears)
    {
        double keep = DecoupledWeightDecay > 0 ? 1 - (hyperparameters[_current.RateIndex] * DecoupledWeightDecay) : 1;
        bool shapes = scale != 1 || ClipGradientValue < double.PositiveInfinity || keep != 1;
        StepExtraKinds kinds = (shapes ? StepExtraKinds.Shape : StepExtraKinds.None)
            | (FlushSubnormals ? StepExtraKinds.Flush : StepExtraKinds.None)
            | (clears ? StepExtraKinds.Clear : StepExtraKinds.None);
        return new StepExtras(kinds, scale, ClipGradientValue, keep);
    }

    private TValue Supported<TValue>(TValue value, bool isNothing) => isNothing || Description.FusesExtras
        ? value
        : throw new NotSupportedException($"{Name} was written by hand and applies nothing to the gradient beside its rule: leave this at its initial value.");

    private ArgumentOutOfRangeException BadExtra(string property, string fault, double value) =>
        new(nameof(value), value, $"{Name}.{property} {fault}, but was set to {NumberRange.Text(value)}.");
}
