using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// What a step does beside the rule itself, in the same pass over memory: the gradient that the rule sees is
/// clamp(gradient · scale, −limit, limit), the parameters that it sees are parameters · keep. Used by generated code.
/// </summary>
/// <remarks>
/// A loop is compiled once for each combination that is used, so nothing of this is tested for each element:
/// <see cref="Used"/> and <see cref="Unused"/> are constants to the just-in-time compiler.
/// </remarks>
/// <param name="Kinds">Which extras there are.</param>
/// <param name="GradientScale">What the gradient is multiplied with; 1 for nothing.</param>
/// <param name="GradientLimit">The largest magnitude of an element of the gradient, after scaling; infinite for none.</param>
/// <param name="Keep">What the parameters are multiplied with before the rule; 1 for nothing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct StepExtras(StepExtraKinds Kinds, double GradientScale, double GradientLimit, double Keep)
{
    /// <summary>A truth value that is part of a type.</summary>
    public interface ISwitch
    {
        /// <summary>Whether it is on.</summary>
        static abstract bool IsOn { get; }
    }

    /// <summary>Nothing beside the rule.</summary>
    public static StepExtras None { get; } = new(StepExtraKinds.None, 1, double.PositiveInfinity, 1);

    /// <summary>On.</summary>
    public readonly struct Used : ISwitch
    {
        /// <inheritdoc/>
        public static bool IsOn => true;
    }

    /// <summary>Off.</summary>
    public readonly struct Unused : ISwitch
    {
        /// <inheritdoc/>
        public static bool IsOn => false;
    }

    /// <summary>The extras of a loop, as a type.</summary>
    /// <typeparam name="TShape">Whether gradient and parameters are shaped.</typeparam>
    /// <typeparam name="TFlush">Whether subnormal states become 0.</typeparam>
    /// <typeparam name="TClear">Whether the gradient is cleared.</typeparam>
    public readonly struct Chosen<TShape, TFlush, TClear> : IStepExtras
        where TShape : struct, ISwitch
        where TFlush : struct, ISwitch
        where TClear : struct, ISwitch
    {
        static bool IStepExtras.Shape => TShape.IsOn;

        static bool IStepExtras.Flush => TFlush.IsOn;

        static bool IStepExtras.Clear => TClear.IsOn;
    }
}
