using System.ComponentModel;
using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.CompilerServices;

/// <summary>
/// Steps that are taken tensor by tensor, as soon as the gradient of each is there. They begin with the first tensor and end with
/// <see cref="EndStep"/>; every optimizer has them.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TensorwiseRule<T> : UpdateRule<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private protected TensorwiseRule(OptimizerDescription description, StepSubject<T> subject)
        : base(description, subject)
    {
    }

    /// <summary>
    /// Moves one tensor of the set with the gradient that lies in it, which from then on is not read any more: its memory may serve
    /// the rest of the backward pass. The first tensor begins a step, each has its turn once, in any order, and <see cref="EndStep"/> ends it.
    /// The result is that of one step over all gradients, to the bit.
    /// </summary>
    /// <remarks>
    /// <para>Hyperparameters, schedules, groups that are frozen and what is done beside the rule are those of the moment when the step begins;
    /// what is set within it counts from the next one. A tensor of a frozen group stays as it is. Where the set clears gradients after a step,
    /// that of the tensor is cleared now.</para>
    /// <para>Between the first tensor and <see cref="EndStep"/> nothing else is asked of the optimizer but to read states; <see cref="Optimizer{T}.Reset"/> forgets
    /// the step, though not how far tensors have moved. Allocates nothing.</para>
    /// </remarks>
    /// <param name="parameter">The tensor.</param>
    /// <exception cref="ArgumentException">The tensor is none of those that the optimizer was made for.</exception>
    /// <exception cref="NotSupportedException">The rule has numbers of the whole model, or needs a number beside the gradient.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, another call is running, the set is at a gradient point, the gradient belongs to a point that was not asked
    /// for, the tensor was moved already in this step, a hyperparameter has no value or one that cannot be used, or
    /// <see cref="Optimizer{T}.ClipGlobalNorm"/> or <see cref="Optimizer{T}.NonFinite"/> asks for all gradients at once.
    /// </exception>
    public void StepTensor(Parameter<T> parameter) => Parts.Tensors.Move(parameter);

    /// <summary>
    /// Moves rows of one tensor of the set that alone have a gradient in this step, such as the rows of an embedding that a batch has looked up,
    /// in work that goes by their number. It begins a step or is part of one as <see cref="StepTensor"/> is, and is the turn of that tensor.
    /// </summary>
    /// <remarks>
    /// <para>All other rows stay as they are. A row that has a gradient again is first brought to date: whatever the steps in between would have
    /// multiplied its states or its parameters by (averages, sums, weight decay) is done at once, by the product of these factors rounded once. So states are
    /// those of steps with zeros in all other gradients, but for the rounding of each of these steps. What would have moved its parameters meanwhile, as momentum does,
    /// is left out; the class's documentation says whether there is such a thing, and whether rows can be stepped at all.</para>
    /// <para>The gradient that lies in the set is neither read nor cleared. A tensor may be stepped by rows now and as a whole later, which brings all
    /// rows to date, as does <see cref="CatchUp"/>. Allocates nothing once there has been as large a call.</para>
    /// </remarks>
    /// <param name="parameter">The tensor, whose rows are those of its first axis.</param>
    /// <param name="indices">The rows, in any order; the gradients of a row that comes several times are added up in the order given.</param>
    /// <param name="gradients">Their gradients, one row after the other.</param>
    /// <exception cref="ArgumentException">The tensor is none of the optimizer's, there is no such row, or the gradients are not as many.</exception>
    /// <exception cref="NotSupportedException">The rule does not step rows by themselves, or is none that is stepped tensor by tensor.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="StepTensor"/>; or the rule, as it is set, does more to a row without a gradient than to shrink it.</exception>
    public void StepRows(Parameter<T> parameter, ReadOnlySpan<int> indices, ReadOnlySpan<T> gradients) => Parts.Tensors.Move(parameter, indices, gradients);

    /// <summary>
    /// Brings all rows to date that <see cref="StepRows"/> has left behind, in one pass over the tensors that have some: before parameters are evaluated where weight decay
    /// shrinks them, or states are read or saved.
    /// </summary>
    /// <exception cref="InvalidOperationException">The optimizer works on one vector, another call is running, a step has begun, or the set is at a gradient point.</exception>
    public void CatchUp() => Parts.Tensors.CatchUp();

    /// <summary>
    /// Ends the step that <see cref="StepTensor"/> began: tensors that had no turn are moved with the gradients that lie in the set, which are
    /// zeros where nothing has written them since they were cleared, and the step is counted.
    /// </summary>
    /// <exception cref="InvalidOperationException">No step has begun, the optimizer works on one vector, another call is running, or the set is at a gradient point.</exception>
    public void EndStep() => Parts.Tensors.End();
}
