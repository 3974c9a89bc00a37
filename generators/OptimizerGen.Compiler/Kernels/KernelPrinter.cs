using System.Globalization;
using System.Text;

namespace OptimizerGen.Compiler.Kernels;

/// <summary>Writes kernels as text, for people and for tests.</summary>
public static class KernelPrinter
{
    public static string Print(Kernel kernel)
    {
        var text = new StringBuilder();
        foreach (Store store in kernel.Stores)
        {
            text.Append(NameOf(store.Slot, kernel.Declarations)).Append(" = ").Append(Print(store.Value)).Append('\n');
        }

        return text.ToString();
    }

    public static string NameOf(Slot slot, Declarations declarations) => SlotTable.WordOf(slot.Kind) is { } word ? word
        : slot.Place is { } place ? $"{declarations.States[slot.Index].ListName}[{Print(place)}]"
        : declarations.States[slot.Index].Name;

    /// <summary>How a state is kept, as it stands after its name; nothing when it is kept in full.</summary>
    public static string StorageOf(StateDeclaration state) => !state.IsRounded ? ""
        : $" ({StorageFormat.Of(state.Storage).Word}, {RoundingInfo.Of(state.Rounding).Word})";

    private static IEnumerable<string> ScopeOf(Value reduction) =>
        ReductionScopeInfo.Of(reduction.Scope).Words is { Length: > 0 } words ? [words] : Array.Empty<string>();

    public static string Print(Value value) => Print(value, Print);

    /// <summary>A value whose operands are written by <paramref name="printOperand"/>.</summary>
    public static string Print(Value value, Func<Value, string> printOperand)
    {
        OpInfo info = OpTable.Of(value.Op);
        string[] operands = [.. value.Operands.Select(printOperand)];
        return info.Kind switch
        {
            OpKind.Leaf when value.Op == Op.Constant => value.Constant.ToString("R", CultureInfo.InvariantCulture),
            OpKind.Leaf => info.Text.Length > 0 ? info.Text : value.Name ?? $"{value.Op}{value.Index}",
            OpKind.Place => $"{value.Name}[{operands[0]}]",
            OpKind.Draw => $"{info.Text}{(value.Index == 0 ? "" : $"{value.Index + 1}")}()",
            OpKind.Matrix when value.Op == Op.MatrixMultiply => $"({operands[0]} {info.Text} {operands[1]})",
            OpKind.Function or OpKind.Matrix or OpKind.List => $"{info.Text}({string.Join(", ", operands)})",
            OpKind.Reduction => $"{info.Text}({string.Join(", ", operands.Concat(ScopeOf(value)))})",
            OpKind.Logic when operands.Length == 1 => $"{info.Text} {operands[0]}",
            OpKind.Arithmetic when operands.Length == 1 => $"{info.Text}{operands[0]}",
            OpKind.Arithmetic or OpKind.Comparison or OpKind.Logic => $"({operands[0]} {info.Text} {operands[1]})",
            _ => throw new InvalidOperationException($"There is no way to write a {info.Kind}."),
        };
    }
}
