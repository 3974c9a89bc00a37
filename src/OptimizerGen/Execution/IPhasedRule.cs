using System.Numerics;

namespace OptimizerGen.Execution;

/// <summary>A rule that says phase by phase which loops are to run; the runtime runs them and asks on.</summary>
internal interface IPhasedRule<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Asks for the loops of one phase over some tensors of a group.</summary>
    /// <param name="part">What of the rule is asked for.</param>
    /// <param name="view">Which view, where it is one.</param>
    /// <param name="phase">The phase, from 0.</param>
    /// <param name="frame">The tensors.</param>
    void Ask(RulePart part, int view, int phase, in StepFrame<T> frame);
}
