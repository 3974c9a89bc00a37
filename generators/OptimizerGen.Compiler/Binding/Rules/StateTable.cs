using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>What a rule keeps from step to step, in order: states, then moments, then products of decays; with the shapes assumed.</summary>
internal sealed class StateTable
{
    private StateTable(IReadOnlyList<StateEntry> entries, IReadOnlyList<Shape> shapes)
    {
        Entries = entries;
        Declarations = [.. entries.Select((entry, i) => entry.Declare(shapes[i]))];
    }

    public IReadOnlyList<StateEntry> Entries { get; }

    public IReadOnlyList<StateDeclaration> Declarations { get; }

    public static StateTable Of(ComposedSpec spec)
    {
        List<StateEntry> entries =
        [
            .. spec.States.Select(state => StateEntry.From(state, "")),
            .. spec.Moments.Select(moment => StateEntry.From(moment, MeaningOf(moment))),
            .. spec.Moments.Where(MomentBinder.KeepsProduct).Select(moment => new StateEntry(
                MomentBinder.ProductName(moment), null, null, 1, "1", $"the product of the decays of {moment.Name.Text}")),
        ];
        return new StateTable(entries, [.. entries.Select(entry => entry.UsesElements ? Shape.Element : Shape.Number)]);
    }

    /// <summary>The table with the shapes that were assigned, or this one when they agree.</summary>
    public StateTable With(IReadOnlyDictionary<string, Shape> assigned)
    {
        Shape[] shapes = [.. Declarations.Select(state =>
            assigned.TryGetValue(state.Name, out Shape shape) && shape == Shape.Element ? Shape.Element : state.Shape)];
        return shapes.SequenceEqual(Declarations.Select(state => state.Shape)) ? this : new StateTable(Entries, shapes);
    }

    private static string MeaningOf(MomentSyntax moment)
    {
        string of = moment.Of is null ? "" : moment.Of.Location.Written;
        return (moment.Kind ?? MomentKind.Average) switch
        {
            MomentKind.Average => $"a moving average of {of}",
            MomentKind.Sum => $"a decaying sum of {of}",
            _ => $"a decaying maximum of {of}",
        };
    }
}

/// <param name="Name">As the spec writes it, or made up by the compiler.</param>
/// <param name="Syntax">Its entry in the spec; null for what the compiler has added.</param>
/// <param name="Initial">Its initial value, if one was written.</param>
/// <param name="InitialNumber">Its initial value otherwise.</param>
/// <param name="InitialText">The initial value as written.</param>
/// <param name="Meaning">What it keeps, in a few words.</param>
internal sealed record StateEntry(
    string Name, KeptSyntax? Syntax, ExpressionSyntax? Initial, double InitialNumber, string InitialText, string Meaning)
{
    /// <summary>Whether the initial value speaks of theta, and so has a value for each element.</summary>
    public bool UsesElements => Initial is not null && Mentions(Initial);

    public static StateEntry From(KeptSyntax syntax, string meaning) => new(
        syntax.Name.Text, syntax, syntax.Initial, 0,
        syntax.Initial is { } initial ? initial.Location.Written : "0", meaning);

    public StateDeclaration Declare(Shape shape) => shape == Shape.Number
        ? new StateDeclaration(Name, shape)
        : new StateDeclaration(Name, shape, Tables.StorageTable.Of(Syntax?.Storage?.Meaning), Tables.StorageTable.Of(Syntax?.Rounding?.Meaning));

    private static bool Mentions(ExpressionSyntax expression) => expression switch
    {
        NameSyntax name => name.Name == "theta",
        UnarySyntax unary => Mentions(unary.Operand),
        BinarySyntax binary => Mentions(binary.Left) || Mentions(binary.Right),
        CallSyntax call => FunctionTable.Find(call.Name) is not { Reduces: true } && call.Arguments.Any(argument => Mentions(argument.Value)),
        _ => false,
    };
}
