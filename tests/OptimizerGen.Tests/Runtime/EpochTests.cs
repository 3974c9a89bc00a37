using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class EpochTests
{
    private readonly double[] _theta = [0];

    [Fact]
    public void A_schedule_by_epochs_works_without_counting_by_hand()
    {
        var adamw = new AdamW<double>(1) { LearningRate = 1, StepsPerEpoch = 100 };
        adamw.Schedules.LearningRate = new InverseTime { Decay = 0.1 };
        double[] rates = [.. Enumerable.Range(0, 1000).Select(_ =>
        {
            adamw.Step(_theta, [1]);
            return adamw.Current.LearningRate;
        })];
        Assert.Equal(10, adamw.Epoch);
        for (int i = 0; i < rates.Length; i++)
        {
            Assert.Equal(1 / (1 + (0.1 * (i / 100))), rates[i]);
        }
    }

    [Fact]
    public void It_is_what_counting_by_hand_gives()
    {
        var counting = new GradientDescent<double>(1) { LearningRate = 1, StepsPerEpoch = 7 };
        var byHand = new GradientDescent<double>(1) { LearningRate = 1, Epoch = 0 };
        counting.Schedules.LearningRate = byHand.Schedules.LearningRate = new ExponentialEpoch { Base = 0.5 };
        double[] theta = [0], expected = [0];
        for (int epoch = 0; epoch < 4; epoch++)
        {
            for (int batch = 0; batch < 7; batch++)
            {
                Assert.Equal(byHand.Epoch, counting.Epoch);
                counting.Step(theta, [1]);
                byHand.Step(expected, [1]);
            }

            byHand.Epoch++;
        }

        Assert.Equal(4, counting.Epoch);
        Assert.Equal(expected, theta);
    }

    [Fact]
    public void A_schedule_by_epochs_that_nobody_counts_is_refused_and_nothing_changes()
    {
        var adamw = new AdamW<double>(1);
        adamw.Schedules.LearningRate = new InverseTime { Decay = 0.1 };
        Assert.Equal(
            "InverseTime, the schedule of AdamW.LearningRate, goes by epochs, but nothing counts them: set AdamW.StepsPerEpoch to the number of steps in an epoch, or set AdamW.Epoch before the first step, to 0, and count by hand.",
            Assert.Throws<InvalidOperationException>(() => adamw.Step(_theta, [1])).Message);
        Assert.Equal((0, 0), (adamw.StepCount, _theta[0]));
        Assert.Equal(0.001, adamw.Current.LearningRate);
        adamw.Epoch = 0;
        adamw.Step(_theta, [1]);
        adamw.Reset();
        adamw.Step(_theta, [1]);

        // A schedule by steps needs no epochs.
        adamw = new AdamW<double>(1);
        adamw.Schedules.LearningRate = new InverseSqrtStep();
        adamw.Step(_theta, [1]);
    }

    [Fact]
    public void A_groups_schedule_is_refused_as_the_optimizers()
    {
        var set = new ParameterSet<double>();
        set.Add("w", 1);
        var adamw = new AdamW<double>(set);
        adamw.Groups.Add("*");
        adamw.Schedules.WeightDecay = new InverseSqrtEpoch();
        Assert.StartsWith(
            "InverseSqrtEpoch, the schedule of AdamW.Groups[\"*\"].WeightDecay, goes by epochs, but nothing counts them: set AdamW.StepsPerEpoch ",
            Assert.Throws<InvalidOperationException>(() => adamw.Step()).Message,
            StringComparison.Ordinal);
        adamw.StepsPerEpoch = 2;
        adamw.Step();
    }

    [Fact]
    public void Schedules_say_whether_they_go_by_epochs()
    {
        Assert.Equal(
            ["ExponentialEpoch", "InverseSqrtEpoch", "InverseTime"],
            OptimizerCatalogue.Schedules.Where(schedule => schedule.ReadsEpoch).Select(schedule => schedule.Name).Order(StringComparer.Ordinal));
        // What a schedule written by hand reads, only its author knows.
        Assert.False(new Halving().Description.ReadsEpoch);
    }

    [Fact]
    public void One_of_the_two_counts()
    {
        var optimizer = new Descent<double>(1) { StepsPerEpoch = 5 };
        Assert.Equal(
            "Descent.Epoch follows its steps, 5 to an epoch: leave it alone, or set Descent.StepsPerEpoch to 0 to count by hand.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Epoch = 1).Message);
        optimizer.StepsPerEpoch = 0;
        optimizer.Epoch = 3;
        Assert.Equal(
            "Descent.StepsPerEpoch cannot count epochs, because they were counted by hand, up to 3: set Descent.Epoch back to 0 first.",
            Assert.Throws<InvalidOperationException>(() => optimizer.StepsPerEpoch = 5).Message);
        optimizer.Epoch = 0;
        optimizer.StepsPerEpoch = 5;
        Assert.StartsWith(
            "Descent.StepsPerEpoch is the number of steps in an epoch, or 0 to count epochs by hand, but was set to -1.",
            Assert.Throws<ArgumentOutOfRangeException>("value", () => optimizer.StepsPerEpoch = -1).Message,
            StringComparison.Ordinal);
        Assert.Equal(5, optimizer.StepsPerEpoch);
    }

    [Fact]
    public void A_rule_that_goes_by_epochs_itself_is_refused_while_nobody_counts()
    {
        var rule = new ByEpochs();
        Assert.Equal(
            "ByEpochs goes by epochs, but nothing counts them: set ByEpochs.StepsPerEpoch to the number of steps in an epoch, or set ByEpochs.Epoch before the first step, to 0, and count by hand.",
            Assert.Throws<InvalidOperationException>(() => rule.Step(_theta, [1])).Message);
        Assert.Equal((0, 0, 0), (rule.StepCount, rule.Updates, _theta[0]));
        rule.StepsPerEpoch = 3;
        rule.Step(_theta, [1]);
        var byHand = new ByEpochs { Epoch = 0 };
        byHand.Step(_theta, [1]);
        Assert.Equal((1, 1), (rule.Updates, byHand.Updates));
    }

    [Fact]
    public void A_skipped_step_used_up_its_batch()
    {
        var optimizer = new GradientDescent<double>(1) { StepsPerEpoch = 2, NonFinite = NonFiniteHandling.Skip };
        optimizer.Step(_theta, [double.NaN]);
        Assert.Equal(0, optimizer.Epoch);
        optimizer.Step(_theta, [1]);
        Assert.Equal((1, 1), (optimizer.StepCount, optimizer.Epoch));
        optimizer.Reset();
        Assert.Equal((0, 2), (optimizer.Epoch, optimizer.StepsPerEpoch));
    }

    private sealed class ByEpochs() : Optimizer<double>(new OptimizerDescription { Name = "ByEpochs", ReadsEpoch = true }, 1)
    {
        public int Updates { get; private set; }

        protected override void Update(int phase, in StepFrame<double> frame) => Updates++;
    }
}
