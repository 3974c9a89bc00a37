namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>Reads some buffers and writes the first of them, from one element up to another.</summary>
/// <param name="buffers">First those that are written, then those that are only read.</param>
/// <param name="start">The first element, a multiple of 16.</param>
/// <param name="end">The first element left out, a multiple of 16.</param>
internal unsafe delegate void StreamKernel(float** buffers, nuint start, nuint end);
