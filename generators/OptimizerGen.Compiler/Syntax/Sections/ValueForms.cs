using OptimizerGen.Compiler.Syntax.Keys;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>The sections whose entries are a name and one value.</summary>
internal static class ValueForms
{
    private static readonly WordTable<InputShape> s_shapes = new("the shape of an input",
        ("scalar", InputShape.Scalar), ("element", InputShape.Element));

    /// <summary><c>loss: scalar</c>.</summary>
    public static readonly EntryForm<InputSyntax> Inputs = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("input", NodeKinds.Text, (entry, value, reader) => entry with { Shape = s_shapes.Read(value, reader) ?? InputShape.Scalar }));

    /// <summary><c>direction: m_hat / (sqrt(v_hat) + epsilon)</c>.</summary>
    public static readonly EntryForm<LetSyntax> Lets = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("let", NodeKinds.Text, (entry, value, reader) => entry with { Value = reader.Expressions.Read(value.Value) }));

    /// <summary><c>average: x / t</c>.</summary>
    public static readonly EntryForm<ViewSyntax> Views = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("view", NodeKinds.Text, (entry, value, reader) => entry with { Value = reader.Expressions.Read(value.Value) }));

    /// <summary><c>learning_rate: Cosine(period = 190)</c>.</summary>
    public static readonly EntryForm<ScheduledSyntax> Schedules = new(
        (name, isRemoved) => new() { Name = name, IsRemoved = isRemoved },
        new("schedule", NodeKinds.Text, (entry, value, reader) => entry with { Value = reader.Expressions.ReadScheduleCall(value.Value) }));
}
