using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>Moves the bytes of a rule with two states as if these took two bytes for each element: half of their memory.</summary>
internal sealed unsafe class NarrowStream
{
    private const float Nothing = 1e-30f;
    private readonly StepMemory _memory;
    private readonly float* _values, _gradient, _first, _second;

    public NarrowStream(PassCost cost, StepMemory memory)
    {
        _memory = memory;
        ElementBuffer[] states = [.. cost.Written.Where(buffer => buffer.Kind == BufferKind.State)];
        _values = memory.Address(new ElementBuffer(BufferKind.Parameters));
        _gradient = memory.Address(new ElementBuffer(BufferKind.Gradient));
        _first = memory.Address(states[0]);
        _second = memory.Address(states[1]);
    }

    /// <summary>From one element up to another, both of them multiples of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(nuint start, nuint end)
    {
        float* p = _values, g = _gradient, m = _first, v = _second;
        Vector256<float> small = Vector256.Create(Nothing);
        for (nuint i = start; i < end; i += 16)
        {
            Vector256<float> low = Vector256.Load(p + i), high = Vector256.Load(p + i + 8);
            Vector256<float> lowAdded = Vector256.Load(g + i) * small, highAdded = Vector256.Load(g + i + 8) * small;
            Vector256<float> first = Vector256.Load(m + (i / 2)), second = Vector256.Load(v + (i / 2));
            (first + lowAdded).Store(m + (i / 2));
            (second + lowAdded).Store(v + (i / 2));
            (low + lowAdded).Store(p + i);
            (high + highAdded).Store(p + i + 8);
        }

        // The addresses hold only as long as the optimizer.
        GC.KeepAlive(_memory);
    }
}
