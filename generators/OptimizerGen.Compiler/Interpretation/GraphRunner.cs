using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Runs a rule straight from its kernels: every value as the spec means it, then everything is written.</summary>
internal sealed class GraphRunner<T>(BoundOptimizer optimizer, IElementArithmetic<T> arithmetic) : IRuleRunner<T>
    where T : struct
{
    private readonly StateRounder<T> _rounder = new(optimizer.Declarations, arithmetic);

    public void Run(InterpretedPart part, int view, IReadOnlyList<InterpretedGroup<T>> groups)
    {
        Kernel? kernel = part switch
        {
            InterpretedPart.Initialize => optimizer.Initialize,
            InterpretedPart.Update => optimizer.Update,
            InterpretedPart.GradientPoint => optimizer.GradientPoint,
            InterpretedPart.View => optimizer.Views[view].Kernel,
            _ => throw new InvalidOperationException($"A rule has no {part}."),
        };
        if (groups.Any(group => group.Extras != InterpretedExtras.None))
        {
            throw new InvalidOperationException("The kernels of a rule know nothing of extras: interpret it as lowered.");
        }

        foreach (InterpretedTensor<T> tensor in kernel is null ? [] : groups.SelectMany(group => group.Tensors))
        {
            Run(kernel!, tensor, part);
        }
    }

    private void Run(Kernel kernel, InterpretedTensor<T> tensor, InterpretedPart part)
    {
        var run = new KernelRun<T>(tensor.Memory, arithmetic);
        List<(Slot Slot, double Number, T[] Elements)> results =
        [
            .. kernel.Stores.Select(store => store.Slot.Kind == SlotKind.NumberState
                ? (store.Slot, run.Number(store.Value), Array.Empty<T>())
                : (store.Slot, 0.0, (T[])run.Elements(store.Value).Clone())),
        ];
        foreach ((Slot slot, double number, T[] elements) in results)
        {
            if (ElementBuffer.OfSlot(slot) is { } buffer)
            {
                if (buffer.Kind == BufferKind.State)
                {
                    _rounder.Round(slot.Index, tensor.Index, elements, part == InterpretedPart.Initialize ? null : tensor.Memory.Step);
                }

                elements.CopyTo(tensor[buffer], 0);
            }
            else
            {
                tensor.Memory.NumberStates[slot.Index] = number;
            }
        }
    }
}
