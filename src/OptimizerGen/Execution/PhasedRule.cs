using System.ComponentModel;
using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// A rule that says phase by phase which loops are to run over the elements. The runtime runs what a phase asked for, and
/// asks on. Every optimizer is one; generated code fills it in.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PhasedRule<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // Only the runtime's own Optimizer derives from it, which has what a rule runs on.
    private protected PhasedRule()
    {
    }

    /// <summary>Asks for the loops of one phase over some tensors of a group.</summary>
    /// <param name="part">What of the rule is asked for.</param>
    /// <param name="place">Which view or earlier gradient, where it is one.</param>
    /// <param name="phase">The phase, from 0.</param>
    /// <param name="frame">The tensors.</param>
    internal void Ask(RulePart part, int place, int phase, in StepFrame<T> frame)
    {
        switch (part)
        {
            case RulePart.Update:
                Update(phase, frame);
                break;
            case RulePart.Initialize:
                Initialize(phase, frame);
                break;
            case RulePart.GradientPoint:
                WriteGradientPoint(phase, frame);
                break;
            case RulePart.EarlierPoint:
                WriteEarlierPoint(place, phase, frame);
                break;
            default:
                WriteView(place, phase, frame);
                break;
        }
    }

    /// <summary>The numbers of a step by rows.</summary>
    internal void AskRows(in StepFrame<T> frame, Span<double> numbers) => WriteRowNumbers(frame, numbers);

    /// <summary>
    /// Asks for the loops that give the states of tensors their initial values. Called before the first update or
    /// gradient point, with all states zero.
    /// </summary>
    /// <param name="phase">From 0 to one less than the description's <see cref="OptimizerDescription.PhasesOfInitialize"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected virtual void Initialize(int phase, in StepFrame<T> frame)
    {
    }

    /// <summary>Asks for the loops of one step, which move the parameters of tensors and update their states.</summary>
    /// <param name="phase">From 0 to one less than the description's <see cref="OptimizerDescription.PhasesOfUpdate"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected abstract void Update(int phase, in StepFrame<T> frame);

    /// <summary>Asks for the loops that write the point where the last gradient is evaluated, into the output of their segments.</summary>
    /// <param name="phase">From 0 to one less than the description's <see cref="OptimizerDescription.PhasesOfGradientPoint"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected virtual void WriteGradientPoint(int phase, in StepFrame<T> frame)
    {
    }

    /// <summary>Asks for the loops that write the point of a gradient before the last one, into the output of their segments.</summary>
    /// <param name="gradient">Its index in the description.</param>
    /// <param name="phase">From 0 to one less than its <see cref="EarlierGradientDescription.Phases"/>.</param>
    /// <param name="frame">Tensors of one group.</param>
    protected virtual void WriteEarlierPoint(int gradient, int phase, in StepFrame<T> frame)
    {
    }

    /// <summary>
    /// Works out the numbers of a step by rows, before the step is taken: what it multiplies states and parameters by where the gradient is 0, then
    /// what has to be 0 for rows to be stepped by themselves.
    /// </summary>
    /// <param name="frame">The tensor's unit.</param>
    /// <param name="numbers">Receives them, in the order of the description's <see cref="OptimizerDescription.RowSteps"/>.</param>
    protected virtual void WriteRowNumbers(in StepFrame<T> frame, Span<double> numbers)
    {
    }

    /// <summary>Asks for the loops that write a view into the output of their segments.</summary>
    /// <param name="view">Its index in the description.</param>
    /// <param name="phase">From 0 to one less than the view's <see cref="ViewDescription.Phases"/>.</param>
    /// <param name="frame">One tensor.</param>
    protected virtual void WriteView(int view, int phase, in StepFrame<T> frame)
    {
    }
}
