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
        get => _options.Scale;
        set => _options.Scale = value;
    }

    /// <summary>
    /// The largest Euclidean norm of the gradient of all parameters together, after <see cref="GradientScale"/>: a longer
    /// one is scaled down to it. Positive; infinite, as at first, for no clipping. The norm is found in a pass of its own
    /// over the gradient, see <see cref="GradientNorm"/>.
    /// </summary>
    /// <remarks>
    /// One element that is NaN makes the norm NaN, and with it all parameters; an infinite one makes its own parameter NaN
    /// and the gradient of all others 0. <see cref="NonFinite"/> keeps such a gradient out.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double ClipGlobalNorm
    {
        get => _options.ClipGlobalNorm;
        set => _options.ClipGlobalNorm = value;
    }

    /// <summary>
    /// The largest magnitude of an element of the gradient, after scaling and after <see cref="ClipGlobalNorm"/>: larger
    /// ones become this with their sign. Positive; infinite, as at first, for no clipping.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public double ClipGradientValue
    {
        get => _options.ClipValue;
        set => _options.ClipValue = value;
    }

    /// <summary>
    /// Decoupled weight decay λ for a rule that has none of its own: before the rule, θ becomes θ · (1 − α·λ) with the
    /// learning rate α of the step (Loshchilov and Hutter, 2019). At least 0 and finite, 0 at first. A group may have
    /// another one, see <see cref="ParameterGroup{T}.DecoupledWeightDecay"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    /// <exception cref="NotSupportedException">The rule has no learning rate or does not start from the parameters, or the class was written by hand.</exception>
    public double DecoupledWeightDecay
    {
        get => _options.Decay;
        set => _options.Decay = value;
    }

    /// <summary>
    /// Whether values of states below the smallest normal number become 0 when they are stored. Some processors compute
    /// with such numbers several times more slowly, and a moment whose gradient stays 0 never leaves them. False at first.
    /// </summary>
    /// <exception cref="NotSupportedException">The class was written by hand and does not support it.</exception>
    public bool FlushSubnormals
    {
        get => _options.FlushSubnormals;
        set => _options.FlushSubnormals = value;
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
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, FormattableString.Invariant($"{Name}.MaxDegreeOfParallelism must be at least 1, or -1 for all processors, but was set to {value}."));
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

    private static string? DecayFault(OptimizerDescription description, HyperparameterTable table) =>
        table.Find(CurrentHyperparameterValues.Rate) < 0
            ? $"{description.Name} has no hyperparameter learning_rate, by which {nameof(DecoupledWeightDecay)} is multiplied: leave it at 0 and shrink the parameters between steps."
        : !description.ReadsParameters
            ? $"{description.Name} writes its parameters anew from its states, so {nameof(DecoupledWeightDecay)} would be lost: leave it at 0 and let the rule itself decay."
        : null;

    /// <summary>What the loops of a group do beside the rule.</summary>
    private StepExtras ExtrasOf(int group, double[] hyperparameters, double scale, bool clears)
    {
        double decay = DecayOf(group);
        double keep = decay > 0 ? 1 - (hyperparameters[_current.RateIndex] * decay) : 1;
        bool shapes = scale != 1 || _options.ClipValue < double.PositiveInfinity || keep != 1;
        StepExtraKinds kinds = (shapes ? StepExtraKinds.Shape : StepExtraKinds.None)
            | (_options.FlushSubnormals ? StepExtraKinds.Flush : StepExtraKinds.None)
            | (clears ? StepExtraKinds.Clear : StepExtraKinds.None);
        return new StepExtras(kinds, scale, _options.ClipValue, keep);
    }
}
