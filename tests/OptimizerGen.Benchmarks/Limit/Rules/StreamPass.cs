using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.Benchmarks.Limit.Kernels;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>Moves the bytes of one loop of a rule, in the memory of its optimizer.</summary>
internal sealed unsafe class StreamPass
{
    private readonly StepMemory _memory;
    private readonly nint[] _buffers;
    private readonly StreamKernel _kernel;

    public StreamPass(PassCost cost, StepMemory memory)
    {
        _memory = memory;
        _kernel = StreamShapes.KernelOf(cost.Reads, cost.Writes);
        _buffers = GC.AllocateArray<nint>(cost.Reads, pinned: true);
        int next = 0;
        foreach (ElementBuffer buffer in cost.Written.Concat(cost.OnlyRead))
        {
            _buffers[next++] = (nint)memory.Address(buffer);
        }
    }

    public void Run(nuint start, nuint end)
    {
        _kernel((float**)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_buffers)), start, end);
        // The addresses hold only as long as the optimizer.
        GC.KeepAlive(_memory);
    }
}
