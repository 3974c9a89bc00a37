namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>How C# writes an operation.</summary>
/// <param name="Write">Puts the operands into it.</param>
/// <param name="IsCondition">Whether the result is a truth value of C#, or a mask, and no number.</param>
internal sealed record Spelling(Func<IReadOnlyList<Code>, Code> Write, bool IsCondition = false)
{
    /// <summary>The class of a target's functions, in the texts of <see cref="Call"/>.</summary>
    public const string Functions = "@";

    /// <summary>The type of an element of a target, in the texts of <see cref="Call"/>.</summary>
    public const string Element = "#";

    public static Spelling Infix(string sign, Precedence precedence) => new(x => new Code(
        $"{x[0].In(precedence)} {sign} {x[1].In(precedence + 1)}", precedence)); // sums and products are not associative

    /// <summary>The compiler of C# warns of a comparison with itself, which only a NaN fails; a plus keeps it quiet.</summary>
    public static Spelling Comparison(string sign, Precedence precedence) => new(
        x => x[0].Text == x[1].Text
            ? new Code($"{x[0].In(precedence)} {sign} +{x[1].In(Precedence.Primary)}", precedence)
            : Infix(sign, precedence).Write(x),
        IsCondition: true);

    public static Spelling Logic(string sign, Precedence precedence) => Infix(sign, precedence) with { IsCondition = true };

    /// <summary>Bitwise operators bind below every arithmetic one, so what they join has parentheses around it.</summary>
    public static Spelling Mask(string sign) =>
        new(x => new Code($"({x[0].In(Precedence.Unary)} {sign} {x[1].In(Precedence.Unary)})"), IsCondition: true);

    public static Spelling Prefix(string sign, bool isCondition = false) =>
        new(x => new Code($"{sign}{x[0].In(Precedence.Unary)}", Precedence.Unary), isCondition);

    /// <summary>A choice, whose first operand is a condition.</summary>
    public static Spelling Choice { get; } = new(x => new Code(
        $"{x[0].In(Precedence.Or)} ? {x[1].In(Precedence.Or)} : {x[2].In(Precedence.Or)}", Precedence.Conditional));

    /// <summary>One of several, by its place.</summary>
    public static Spelling Picked { get; } = new(x => new Code(
        $"({x[0].In(Precedence.Unary)} switch {{ {string.Concat(x.Skip(1).Take(x.Count - 2).Select((choice, i) => $"{i} => {choice.Text}, "))}_ => {x[x.Count - 1].Text} }})"));

    public static Spelling EnclosedChoice { get; } = new(x => new Code($"({x[0].In(Precedence.Or)} ? {x[1].Text} : {x[2].Text})"));

    /// <param name="template">The call, with <c>{0}</c>, <c>{1}</c>, … in the places of the operands.</param>
    /// <param name="precedence">How tightly what is before the call binds.</param>
    public static Spelling Call(string template, Precedence precedence = Precedence.Primary) =>
        new(x => new Code(string.Format(System.Globalization.CultureInfo.InvariantCulture, template, [.. x.Select(operand => operand.Text)]), precedence));
}
