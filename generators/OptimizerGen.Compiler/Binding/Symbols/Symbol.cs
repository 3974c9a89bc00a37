using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What a name stands for. Two are the same only if they are one object.</summary>
public abstract class Symbol(string name)
{
    public string Name { get; } = name;

    /// <summary>Its name where it is used.</summary>
    internal virtual string Written => Name;

    /// <summary>What a sentence calls it: <c>a hyperparameter</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Its shape before a statement has changed it.</summary>
    internal virtual ShapeVariable Variable => ShapeVariable.Number;

    public override string ToString() => Name;
}

/// <summary>Something that an entry of the spec declares.</summary>
/// <param name="name">The name of the entry.</param>
/// <param name="ending">What is added to it where the entry brings more than one thing with it.</param>
public abstract class DeclaredSymbol(DeclaredName name, string ending = "") : Symbol(name.Name + ending)
{
    /// <summary>The name of the entry that declares it, by which its author finds it.</summary>
    public LocatedText Entry => Declared.Entry;

    public Location Location => Entry.Location;

    /// <summary>The layer whose name it is: 0 is the rule, 1 the first transform laid over it.</summary>
    public int Layer => Declared.Layer;

    /// <summary>The C# property.</summary>
    public string Property { get; } = MemberNames.Pascal(name.Name + ending);

    internal DeclaredName Declared { get; } = name;

    internal override string Written { get; } = name.Written(ending);
}
