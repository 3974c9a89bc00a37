using System.Numerics;

namespace OptimizerGen.Training;

/// <summary>
/// An optimizer with the objective that it minimises: on one vector in the caller's memory, which is handed over at each
/// call, or on a parameter set, where what is handed over is empty.
/// </summary>
internal abstract class TrainingSubject<T>(Optimizer<T> optimizer)
    where T : struct, IFloatingPointIeee754<T>
{
    public Optimizer<T> Optimizer => optimizer;

    /// <summary>The number of parameters.</summary>
    public abstract long Dimension { get; }

    /// <summary>How many samples the objective is a mean over; <see langword="null"/> where it is none.</summary>
    public abstract int? SampleCount { get; }

    /// <summary>The euclidean length of the gradient evaluated last.</summary>
    public abstract double GradientNorm { get; }

    /// <summary>J(θ) over all samples.</summary>
    public abstract double Value(ReadOnlySpan<T> parameters);

    /// <summary>Evaluates ∇J(θ) over all samples and returns J(θ).</summary>
    public abstract double WholeGradient(ReadOnlySpan<T> parameters);

    /// <summary>Evaluates the gradients where the rule wants them, over some samples or, for none, over all; returns the loss at the last one.</summary>
    public abstract double StepGradient(ReadOnlySpan<T> parameters, ReadOnlySpan<int> samples);

    /// <summary>Steps with the gradient evaluated last.</summary>
    public abstract void Step(Span<T> parameters, in StepInputs<T> inputs);

    /// <summary>Whether all parameters are finite.</summary>
    public abstract bool IsFinite(ReadOnlySpan<T> parameters);

    /// <summary>Notes the parameters, so that the length of the way from there can be told.</summary>
    public abstract void Remember(ReadOnlySpan<T> parameters);

    /// <summary>The distance from the parameters noted.</summary>
    public abstract double Moved(ReadOnlySpan<T> parameters);

    public abstract void Record(TrajectoryRecorder<T> recorder, long step, double loss, ReadOnlySpan<T> parameters);
}
