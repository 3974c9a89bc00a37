using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What a name stands for. Two are the same only if they are one object.</summary>
public abstract class Symbol(string name)
{
    public string Name { get; } = name;

    /// <summary>What a sentence calls it: <c>a hyperparameter</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Its shape before a statement has changed it.</summary>
    internal virtual ShapeVariable Variable => ShapeVariable.Number;

    public override string ToString() => Name;
}

/// <summary>Something that an entry of the spec declares.</summary>
/// <param name="name">Its name.</param>
/// <param name="place">The name of the entry.</param>
public abstract class DeclaredSymbol(string name, LocatedText place) : Symbol(name)
{
    /// <summary>The name of the entry that declares it, by which its author finds it.</summary>
    public LocatedText Entry { get; } = place;

    public Location Location => Entry.Location;

    /// <summary>The C# property.</summary>
    public string Property { get; } = MemberNames.Pascal(name);
}
