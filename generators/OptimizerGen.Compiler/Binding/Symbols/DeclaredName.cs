using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What an entry of a spec is called: in the class, and in its own layer, whose author may have chosen a name that another layer has too.</summary>
/// <param name="Name">In the class.</param>
/// <param name="Entry">As the entry says it, and where.</param>
/// <param name="Layer">The layer: 0 is the rule, 1 the first transform laid over it.</param>
public sealed record DeclaredName(string Name, LocatedText Entry, int Layer)
{
    /// <summary>The name of one of several: <c>buffers[2]</c>, or <c>coefficients[0,1]</c> where there are columns.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="columns">How many there are in a row; 0 where there are no rows.</param>
    public DeclaredName Element(int index, int columns = 0) =>
        this with { Name = columns == 0 ? $"{Name}[{index}]" : $"{Name}[{index / columns},{index % columns}]" };

    /// <summary>The name that belongs to this one and ends so: <c>m_hat</c> of <c>m</c>.</summary>
    public string Written(string ending) => Entry.Text + ending;
}
