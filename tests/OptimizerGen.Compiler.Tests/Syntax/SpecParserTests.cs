using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Tests.Syntax;

public sealed class SpecParserTests
{
    [Fact]
    public void Kind_and_name_may_stand_anywhere()
    {
        SpecSyntax spec = Parse("summary: x\nnumerics: strict\nschedule: InverseTime\nextends: Base2\nnamespace: A.B\n");
        Assert.Equal(SpecKind.Schedule, spec.Kind);
        Assert.Equal("InverseTime", spec.Name.Text);
        Assert.Equal("Base2", spec.Extends?.Text);
        Assert.Equal("A.B", spec.Namespace?.Text);
        Assert.Equal(NumericsMode.Strict, spec.Numerics);
    }

    [Fact]
    public void Texts_are_folded_whatever_their_style()
    {
        DocumentationSyntax texts = Parse("""
            optimizer: A
            summary: two
              lines
            remarks: |
              a # b
              c
            use_when: "x\ty"
            strengths: [ fast, 'it''s short' ]
            weaknesses: one
            reference: { title: "T: U", authors: "A, B", year: 2015, arxiv: 1412.6980, place: Algorithm 1 }
            """).Documentation;
        Assert.Equal("two lines", texts.Summary);
        Assert.Equal("a # b c", texts.Remarks);
        Assert.Equal("x y", texts.UseWhen);
        Assert.Equal(["fast", "it's short"], texts.Strengths);
        Assert.Equal(["one"], texts.Weaknesses);
        Assert.Equal(
            new ReferenceSyntax { Title = "T: U", Authors = "A, B", Year = "2015", Arxiv = "1412.6980", Place = "Algorithm 1" }, texts.Reference);
        Assert.Equal("Only a title", Parse("optimizer: A\nreference: Only a title").Documentation.Reference?.Title);
    }

    [Fact]
    public void A_hyperparameter_is_a_default_or_a_map()
    {
        IReadOnlyList<HyperparameterSyntax> read = Parse("""
            optimizer: A
            hyperparameters:
              a: sqrt(b)
              b: { symbol: β₁, default: 1e-3, range: "[0, 1)", type: integer, summary: A number. }
              c: none
              d: {}
            """).Hyperparameters;
        Assert.Equal("sqrt(b)", Print(read[0].Default));
        Assert.Equal("β₁", read[1].Symbol?.Text);
        Assert.Equal("1e-3", Print(read[1].Default));
        Assert.Equal(HyperparameterType.Integer, read[1].Type);
        Assert.Equal("A number.", read[1].Summary?.Text);
        Assert.Equal([false, false, true, false], read.Select(entry => entry.IsRemoved));
        Assert.Null(read[3].Default);
    }

    [Theory]
    [InlineData("[0, 1)", 0, 1, true, false)]
    [InlineData("(-inf, inf)", double.NegativeInfinity, double.PositiveInfinity, false, false)]
    [InlineData(" ( −1.5 ,1e3 ] ", -1.5, 1000, false, true)]
    [InlineData("[2, 2]", 2, 2, true, true)]
    [InlineData("[0, ∞)", 0, double.PositiveInfinity, true, false)]
    public void A_range_is_two_numbers_between_brackets(string written, double lower, double upper, bool withLower, bool withUpper)
    {
        RangeSyntax range = Parse($"optimizer: A\nhyperparameters: {{ a: {{ range: \"{written}\" }} }}").Hyperparameters[0].Range!;
        Assert.Equal((lower, upper, withLower, withUpper), (range.Lower, range.Upper, range.IncludesLower, range.IncludesUpper));
    }

    [Fact]
    public void Sections_of_entries_are_read_and_can_remove()
    {
        SpecSyntax spec = Parse("""
            optimizer: A
            inputs: { loss: scalar, hessian: element, old: none }
            let: { x: a + 1, y: none }
            state: { s: 0, x0: theta, u: { init: a }, v: none }
            views: { average: s / t }
            schedules: { a: Cosine(period = 10), b: Constant, c: none }
            gradient_at: theta - a * s
            """.Replace("a: Cosine(period = 10)", "a: 'Cosine(period = 10)'", StringComparison.Ordinal));
        Assert.Equal([InputShape.Scalar, InputShape.Element], spec.Inputs.Take(2).Select(input => input.Shape));
        Assert.True(spec.Inputs[2].IsRemoved);
        Assert.Equal("(a + 1)", Print(spec.Lets[0].Value));
        Assert.True(spec.Lets[1].IsRemoved);
        Assert.Equal(["0", "theta", "a", "?"], spec.States.Select(state => Print(state.Initial)));
        Assert.Equal("(s / t)", Print(spec.Views[0].Value));
        Assert.Equal(["Cosine(period = 10)", "Constant", "?"], spec.Schedules.Select(entry => Print(entry.Value)));
        Assert.Equal("(theta - (a * s))", Print(Assert.Single(spec.GradientAt!).Value));
    }

    [Fact]
    public void Moments_have_their_attributes()
    {
        IReadOnlyList<MomentSyntax> read = Parse("""
            optimizer: A
            moments:
              m: { of: grad, decay: beta1, bias_correction: product }
              v: { of: grad^2, kind: sum, init: 0.1 }
              u: { kind: max }
              w: none
            """).Moments;
        Assert.Equal(["grad", "(grad ^ 2)", "?", "?"], read.Select(moment => Print(moment.Of)));
        Assert.Equal([null, MomentKind.Sum, MomentKind.Maximum, null], read.Select(moment => moment.Kind));
        Assert.Equal(("beta1", BiasCorrectionKind.Product), (Print(read[0].Decay), read[0].BiasCorrection));
        Assert.Equal("0.1", Print(read[1].Initial));
        Assert.True(read[3].IsRemoved);
    }

    [Theory]
    [InlineData("optimizer: A\nextends: B\nschedules: { a: Cosine, b: 'Linear(start = Warm(3))' }\nupdate: x = Cosine(1) + sqrt(Y)", "B Cosine Linear Warm")]
    [InlineData("schedule: A\nvalue: where(step < 10, Linear(total = 10), Cosine(step = step - 10))", "Linear Cosine")]
    [InlineData("optimizer: A\nupdate: theta -= max(grad, 0)", "")]
    public void Other_specs_that_are_named_are_known(string spec, string names) =>
        Assert.Equal(names, string.Join(' ', SpecCompiler.Parse("x.yaml", spec).References));

    [Fact]
    public void A_mistake_in_one_section_leaves_the_others()
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", "optimizer: A\nlet: { x: 1 + }\nupdate: theta -= x\n");
        Assert.Single(spec.Diagnostics);
        Assert.Equal("?", Print(spec.Syntax!.Lets[0].Value));
        Assert.Single(spec.Syntax.Update!);
    }

    internal static SpecSyntax Parse(string content)
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", content);
        Assert.Empty(spec.Diagnostics);
        return spec.Syntax!;
    }

    private static string Print(ExpressionSyntax? expression) => expression is null ? "?" : ExpressionPrinter.Print(expression);
}
