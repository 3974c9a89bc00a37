using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>How C# finds a buffer in a segment.</summary>
internal static class BufferAccess
{
    /// <param name="buffer">The buffer.</param>
    /// <param name="storage">In what form it is kept.</param>
    /// <param name="element">The type of the parameters.</param>
    /// <param name="nameOf">The local of a number.</param>
    public static string Of(ElementBuffer buffer, StorageFormat storage, ElementType element, Func<Value, string> nameOf)
    {
        string index = buffer.Place switch
        {
            null => $"{buffer.Index}",
            { Op: Op.Constant } place => $"{buffer.Index + (int)place.Constant}",
            { } place => $"{buffer.Index} + (int){nameOf(place)}",
        };
        return StorageSpelling.Of(storage, element) is { } narrow ? $"{narrow.Accessor}({index})" : Of(buffer, element.Keyword(), index);
    }

    private static string Of(ElementBuffer buffer, string type, string index) => buffer.Kind switch
    {
        BufferKind.Parameters => $"Parameters<{type}>()",
        BufferKind.Gradient => $"Gradient<{type}>()",
        BufferKind.State => $"State<{type}>({index})",
        BufferKind.MatrixState => $"MatrixState<{type}>({buffer.Index})",
        BufferKind.Input => $"Input<{type}>({buffer.Index})",
        BufferKind.Scratch => $"Scratch<{type}>({buffer.Index})",
        BufferKind.Output => $"Output<{type}>()",
        BufferKind.MatrixScratch => $"MatrixScratch<{type}>({buffer.Index})",
        BufferKind.Column => $"Column<{type}>({buffer.Index})",
        _ => throw new InvalidOperationException($"A segment has no {buffer.Kind}."),
    };
}
