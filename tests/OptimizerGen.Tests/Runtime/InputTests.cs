using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class InputTests
{
    private readonly double[] _theta = [1, 2, 3];
    private readonly double[] _gradient = [1, 1, 1];

    [Fact]
    public void A_number_and_a_span_reach_the_rule()
    {
        var optimizer = new Weighted<double>(3);
        optimizer.Step(_theta, _gradient, loss: 0.5, weight: [2, 4, 6]);
        Assert.Equal([0, 0, 0], _theta);
    }

    [Fact]
    public void A_set_reads_its_input_view()
    {
        var set = new ParameterSet<double>();
        Parameter<double> first = set.Add("first", 1);
        Parameter<double> second = set.Add("second", 2);
        var optimizer = new Weighted<double>(set);
        first.Gradient.Fill(1);
        second.Gradient.Fill(1);
        optimizer.Weight[first][0] = 3;
        optimizer.GetInput("weight")[second][1] = 5;

        optimizer.Step(loss: 2);

        Assert.Equal([-6], first.Values.ToArray());
        Assert.Equal([0, -10], second.Values.ToArray());
    }

    [Fact]
    public void A_missing_input_is_named()
    {
        var optimizer = new Weighted<double>(3);
        Refused("Weighted needs the number 'loss' at every step: hand it to Step.", () => optimizer.Step(_theta, _gradient));
        Refused(
            "Weighted needs a value for each element as 'weight' at every step: hand the span to Step.",
            () =>
            {
                var inputs = default(StepInputs<double>);
                inputs.SetNumber(0, 1);
                optimizer.Step(_theta, _gradient, inputs);
            });
        Refused("Weighted was made for 3 elements, but its input 'weight' has 2: make both the same length.", () => optimizer.Step(_theta, _gradient, 1, [1, 2]));
        Assert.Equal(0, optimizer.StepCount);
        Assert.Equal([1, 2, 3], _theta);
    }

    [Fact]
    public void An_input_must_not_overlap_what_is_written()
    {
        var optimizer = new Weighted<double>(3);
        Refused("The input 'weight' handed to Weighted overlaps the parameters: hand over separate memory.", () => optimizer.Step(_theta, _gradient, 1, _theta));
        Refused("The input 'weight' overlaps Weighted's own states: hand over separate memory.", () => optimizer.Step(_theta, _gradient, 1, optimizer.Seen));
        optimizer.Step(_theta, _gradient, 1, _gradient);
    }

    [Fact]
    public void An_input_that_the_rule_does_not_have_is_refused() => Refused(
        "Descent has 0 inputs, but was handed one beyond them: leave it out.",
        () =>
        {
            var inputs = default(StepInputs<double>);
            inputs.SetNumber(7, 1);
            new Descent<double>(3).Step(_theta, _gradient, inputs);
        });

    [Fact]
    public void A_set_is_handed_no_spans() => Refused(
        "Weighted reads 'weight' from its input view: write it there for each parameter and hand nothing to Step.",
        () =>
        {
            var inputs = default(StepInputs<double>);
            inputs.SetNumber(0, 1);
            inputs.SetElements(1, _gradient);
            new Weighted<double>(new ParameterSet<double>()).Step(inputs);
        });

    [Fact]
    public void Inputs_are_found_by_name()
    {
        var optimizer = new Weighted<double>(new ParameterSet<double>());
        Assert.Equal("weight", optimizer.GetInput("Weight").Name);
        Refused("Weighted has no input 'wieght'; did you mean 'weight'? It has loss, weight.", () => optimizer.GetInput("wieght"));
        Refused("Weighted's input 'loss' is one number: hand it to Step.", () => optimizer.GetInput("loss"));
    }

    [Fact]
    public void Inputs_keep_what_they_are_handed()
    {
        var inputs = default(StepInputs<double>);
        inputs.SetNumber(7, 3);
        inputs.SetElements(0, _theta);
        inputs.SetElements(2, _gradient);
        inputs.SetElements(4, _theta);
        inputs.SetElements(6, _gradient);
        inputs.SetElements(0, _gradient.AsSpan(1));
        Assert.Equal(3, inputs.GetNumber(7));
        Assert.Equal(2, inputs.GetElements(0).Length);
        Assert.True(inputs.GetElements(4) == _theta);
        Assert.Equal(0, inputs.GetElements(1).Length);
        Assert.Throws<ArgumentException>(TooMany);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(StepInputs<double>).GetNumber(8));

        static void TooMany()
        {
            var inputs = default(StepInputs<double>);
            for (int index = 0; index < 5; index++)
            {
                inputs.SetElements(index, default);
            }
        }
    }

    private static void Refused(string sentence, Action action) =>
        Assert.StartsWith(sentence, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
}
