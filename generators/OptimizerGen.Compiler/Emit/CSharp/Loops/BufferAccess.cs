using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>How C# finds a buffer in a segment.</summary>
internal static class BufferAccess
{
    public static string Of(ElementBuffer buffer, StorageFormat storage, ElementType element) =>
        StorageSpelling.Of(storage, element) is { } narrow ? $"{narrow.Accessor}({buffer.Index})" : Of(buffer, element.Keyword());

    private static string Of(ElementBuffer buffer, string type) => buffer.Kind switch
    {
        BufferKind.Parameters => $"Parameters<{type}>()",
        BufferKind.Gradient => $"Gradient<{type}>()",
        BufferKind.State => $"State<{type}>({buffer.Index})",
        BufferKind.MatrixState => $"MatrixState<{type}>({buffer.Index})",
        BufferKind.Input => $"Input<{type}>({buffer.Index})",
        BufferKind.Scratch => $"Scratch<{type}>({buffer.Index})",
        BufferKind.Output => $"Output<{type}>()",
        BufferKind.MatrixScratch => $"MatrixScratch<{type}>({buffer.Index})",
        BufferKind.Column => $"Column<{type}>({buffer.Index})",
        _ => throw new InvalidOperationException($"A segment has no {buffer.Kind}."),
    };
}
