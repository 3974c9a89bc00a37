using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Runs a rule straight from its kernels: every value as the spec means it, then everything is written.</summary>
internal sealed class GraphRunner<T>(BoundOptimizer optimizer, IElementArithmetic<T> arithmetic) : IRuleRunner<T>
    where T : struct
{
    private readonly StateRounder<T> _rounder = new(optimizer.Declarations, arithmetic);

    public void Run(InterpretedPart part, int place, IReadOnlyList<InterpretedGroup<T>> groups)
    {
        Kernel? kernel = part switch
        {
            InterpretedPart.Initialize => optimizer.Initialize,
            InterpretedPart.Update => optimizer.Update,
            InterpretedPart.GradientPoint => optimizer.GradientPoint,
            InterpretedPart.EarlierPoint => optimizer.EarlierGradients[place].Point,
            InterpretedPart.View => optimizer.Views[place].Kernel,
            _ => throw new InvalidOperationException($"A rule has no {part}."),
        };
        if (groups.Any(group => group.Extras != InterpretedExtras.None))
        {
            throw new InvalidOperationException("The kernels of a rule know nothing of extras: interpret it as lowered.");
        }

        if (kernel is not null)
        {
            Run(kernel, [.. groups.SelectMany(group => group.Tensors)], part);
        }
    }

    private void Run(Kernel kernel, IReadOnlyList<InterpretedTensor<T>> tensors, InterpretedPart part)
    {
        var runs = new List<KernelRun<T>>();
        foreach (InterpretedTensor<T> tensor in tensors)
        {
            runs.Add(new KernelRun<T>(tensor.Memory, arithmetic, OfModel));
        }

        foreach (Action write in tensors.SelectMany((tensor, i) => Results(kernel, tensor, runs[i], part)).ToArray())
        {
            write();
        }

        double OfModel(Value reduction)
        {
            ReductionInfo info = ReductionTable.Of(reduction.Op);
            return runs.Aggregate(info.Start, (total, run) => info.Join(total, run.OfTensor(reduction)));
        }
    }

    /// <summary>Works everything out, and leaves the writing for when all tensors have been.</summary>
    private List<Action> Results(Kernel kernel, InterpretedTensor<T> tensor, KernelRun<T> run, InterpretedPart part)
    {
        var writes = new List<Action>();
        foreach (Store store in kernel.Stores)
        {
            if (store.Slot.Kind == SlotKind.LineState)
            {
                double[] lines = [.. Enumerable.Range(0, tensor.Memory.LineStates[store.Slot.Index].Length).Select(line => store.Value.IsNumber ? run.Number(store.Value) : run.Lines(store.Value)[line])];
                writes.Add(() => lines.CopyTo(tensor.Memory.LineStates[store.Slot.Index], 0));
                continue;
            }

            if (store.Slot.Kind == SlotKind.MatrixState)
            {
                writes.AddRange(ResultOfMatrix(store, tensor, run));
                continue;
            }

            if (ElementBuffer.OfSlot(store.Slot) is not { } buffer)
            {
                double number = run.Number(store.Value);
                writes.Add(() => tensor.Memory.NumberStates[store.Slot.Index] = number);
                continue;
            }

            var elements = (T[])run.Elements(store.Value).Clone();
            if (buffer.Kind == BufferKind.State)
            {
                _rounder.Round(store.Slot.Index, tensor.Index, elements, part == InterpretedPart.Initialize ? null : tensor.Memory.Step);
            }

            T[] memory = buffer.Place is { } place ? tensor.Memory.ElementStates[buffer.Index + (int)run.Number(place)] : tensor[buffer];
            writes.Add(() => elements.CopyTo(memory, 0));
        }

        return writes;
    }

    /// <summary>A matrix that stays what it is, is not touched: there may be no memory that holds it.</summary>
    private static IEnumerable<Action> ResultOfMatrix(Store store, InterpretedTensor<T> tensor, KernelRun<T> run)
    {
        Value value = store.Value;
        while (value is { Op: Op.Select, Operands: var parts } && parts[0].IsNumber)
        {
            value = parts[run.Number(parts[0]) != 0 ? 1 : 2];
        }

        if ((store with { Value = value }).KeepsWhatWasThere)
        {
            return [];
        }

        var elements = (T[])run.Elements(value, tensor.Memory.ShapeOf(store.Slot.Index)).Clone();
        return [() => elements.CopyTo(tensor.Memory.MatrixState(store.Slot.Index), 0)];
    }
}
