using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>A tensor of an interpreted model: what leaves stand for, and what a plan keeps beside it.</summary>
internal sealed class InterpretedTensor<T>
    where T : struct
{
    private readonly Dictionary<ElementBuffer, T[]> _scratch = [];
    private readonly Dictionary<LineBuffer, double[]> _lines = [];

    public InterpretedTensor(Declarations declarations, int index, int[] shape, double[] hyperparameters, double[] inputs)
    {
        Index = index;
        Memory = new InterpreterMemory<T>(declarations, shape) { Tensor = index, Hyperparameters = hyperparameters, NumberInputs = inputs };
    }

    /// <summary>Its place in the model, from which its random bits are counted.</summary>
    public int Index { get; }

    public InterpreterMemory<T> Memory { get; }

    /// <summary>Where a gradient point or a view goes.</summary>
    public T[] Output { get; set; } = [];

    /// <summary>The results of the reductions of the phase before.</summary>
    public List<double> Totals { get; } = [];

    /// <summary>The numbers that phases leave for later ones, by place.</summary>
    public Dictionary<int, double> Kept { get; } = [];

    /// <summary>The elements of a buffer, to be read or written.</summary>
    public T[] this[ElementBuffer buffer] => buffer.Kind switch
    {
        BufferKind.Parameters => Memory.Parameters,
        BufferKind.Gradient => Memory.Gradient,
        BufferKind.State => Memory.ElementStates[buffer.Index],
        BufferKind.MatrixState => Memory.MatrixState(buffer.Index),
        BufferKind.Input => Memory.ElementInputs[buffer.Index],
        BufferKind.Scratch => Scratch(buffer, Shape.Element),
        BufferKind.Output => Output,
        _ => throw new InvalidOperationException($"An interpreted tensor has no {buffer.Kind}."),
    };

    /// <summary>The numbers of rows, columns or blocks in a buffer, to be read or written.</summary>
    public double[] this[LineBuffer buffer]
    {
        get
        {
            if (buffer.IsState)
            {
                return Memory.LineStates[buffer.Index];
            }

            if (!_lines.TryGetValue(buffer, out double[]? lines))
            {
                lines = new double[Memory.Count(buffer.Lines)];
                _lines.Add(buffer, lines);
            }

            return lines;
        }
    }

    /// <summary>The numbers of a buffer that a loop over a shape reads or writes.</summary>
    public T[] Of(ElementBuffer buffer, Shape shape) => buffer.Kind == BufferKind.MatrixScratch ? Scratch(buffer, shape) : this[buffer];

    private T[] Scratch(ElementBuffer buffer, Shape shape)
    {
        if (!_scratch.TryGetValue(buffer, out T[]? elements) || elements.Length != Memory.LengthOf(shape))
        {
            elements = new T[Memory.LengthOf(shape)];
            _scratch[buffer] = elements;
        }

        return elements;
    }
}
