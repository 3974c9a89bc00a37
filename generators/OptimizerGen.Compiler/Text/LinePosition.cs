namespace OptimizerGen.Compiler.Text;

/// <summary>A place in a text by line and column, both counted from 0.</summary>
public readonly record struct LinePosition(int Line, int Character);
