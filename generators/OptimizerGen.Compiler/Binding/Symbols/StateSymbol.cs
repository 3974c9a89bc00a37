using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>A state or moment after binding: its shape is known.</summary>
/// <param name="Name">As the spec writes it.</param>
/// <param name="Property">The C# property.</param>
/// <param name="Shape">Inferred from the initial value and everything assigned.</param>
/// <param name="Initial">Its value before the first step.</param>
/// <param name="InitialText">That value as written.</param>
/// <param name="Meaning">What it keeps, in a few words, for the documentation.</param>
public sealed record StateSymbol(string Name, string Property, Shape Shape, Value Initial, string InitialText, string Meaning);

public sealed record InputSymbol(string Name, string Property, Shape Shape);

/// <summary>Something that the caller may read out, and the kernel that computes it.</summary>
public sealed record ViewSymbol(string Name, string Property, Kernel Kernel);
