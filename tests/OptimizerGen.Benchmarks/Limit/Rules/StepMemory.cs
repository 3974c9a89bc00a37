using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>
/// An optimizer and its memory, which limits and loops by hand work on as well: other memory may lie at addresses that
/// get in each other's way, and there would be more of it to keep in the caches.
/// </summary>
internal sealed unsafe class StepMemory
{
    private const double Rate = 1e-6;

    // The set's memory is pinned and stays as long as the set.
    private readonly float*[] _states;
    private readonly float* _values;
    private readonly float* _gradient;
    private float[]? _scratch;
    private float[]? _ones;

    public StepMemory(string rule, int length)
        : this(length, set => Catalogue.Create<float>(rule, set))
    {
    }

    /// <param name="length">The number of parameters.</param>
    /// <param name="create">Makes the optimizer.</param>
    /// <param name="gradientSize">The mean size of the gradient's elements.</param>
    public StepMemory(int length, Func<ParameterSet<float>, Optimizer<float>> create, float gradientSize = 1)
    {
        Length = length;
        Set = new ParameterSet<float>();
        Parameter<float> parameter = Set.Add("parameters", length);
        Numbers.Fill(parameter.Values, seed: 1);
        Numbers.Fill(parameter.Gradient, seed: 2, gradientSize);
        Optimizer = create(Set);
        if (Optimizer.Hyperparameters.Contains("learning_rate"))
        {
            Optimizer.Hyperparameters["learning_rate"] = Rate;
        }

        // The gradient is the same at every point.
        Optimizer.RequiresGradientPoint = false;
        Optimizer.Step();
        _values = AddressOf(parameter.Values);
        _gradient = AddressOf(parameter.Gradient);
        _states = new float*[Optimizer.States.Count];
        for (int state = 0; state < _states.Length; state++)
        {
            StateDescription description = Optimizer.States[state];
            bool isSpan = description is { Shape: StateShape.Element, Storage: StateStorage.Full };
            _states[state] = isSpan ? AddressOf(Optimizer.States[description.Name][parameter]) : null;
        }
    }

    public int Length { get; }

    public ParameterSet<float> Set { get; }

    public Optimizer<float> Optimizer { get; }

    public Span<float> Values => new(_values, Length);

    public Span<float> Gradient => new(_gradient, Length);

    /// <summary>Room for a loop that needs some.</summary>
    public Span<float> Scratch => _scratch ??= new float[Length];

    public ReadOnlySpan<float> Ones => _ones ??= [.. Enumerable.Repeat(1f, Length)];

    public Span<float> State(int state) => new(_states[state], Length);

    /// <summary>Its step on so many threads, to be measured.</summary>
    public StepContestant OnThreads(int degree) => new(Optimizer, degree, Length);

    /// <summary>Where a buffer that the compiler names lies.</summary>
    public float* Address(ElementBuffer buffer) => buffer.Kind switch
    {
        BufferKind.Parameters => _values,
        BufferKind.Gradient => _gradient,
        BufferKind.State => _states[buffer.Index],
        _ => throw new NotSupportedException($"A step that uses memory of kind {buffer.Kind} has no stream to compare with: measure another rule."),
    };

    /// <summary>Demands that all numbers are of ordinary size, since others take other times.</summary>
    public void RequireOrdinaryNumbers()
    {
        Numbers.RequireOrdinary(Optimizer.Description.Name, "parameters", Values);
        for (int state = 0; state < _states.Length; state++)
        {
            if (_states[state] is not null)
            {
                Numbers.RequireOrdinary(Optimizer.Description.Name, Optimizer.States[state].Name, State(state));
            }
        }
    }

    private static float* AddressOf(ReadOnlySpan<float> span) => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(span));
}
