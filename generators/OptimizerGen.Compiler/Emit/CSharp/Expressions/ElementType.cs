namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

internal enum ElementType
{
    Float,
    Double,
}

internal static class ElementTypes
{
    public static readonly ElementType[] All = [ElementType.Float, ElementType.Double];

    public static string Keyword(this ElementType type) => type == ElementType.Float ? "float" : "double";

    public static int Bytes(this ElementType type) => type == ElementType.Float ? 4 : 8;
}
