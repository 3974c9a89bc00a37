using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class ConcurrencyTests
{
    private const string Sentence =
        "Descent was called while a step was still being taken, on another thread or from within a schedule: take one step at a time.";

    [Fact]
    public async Task A_second_thread_is_refused_while_a_step_is_being_taken()
    {
        using var entered = new ManualResetEventSlim();
        using var mayLeave = new ManualResetEventSlim();
        double[] theta = [1];
        var optimizer = new Descent<double>(1)
        {
            DuringUpdate = () =>
            {
                entered.Set();
                mayLeave.Wait();
            },
        };

        var first = Task.Run(() => optimizer.Step(theta, [1]));
        entered.Wait();
        try
        {
            Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => optimizer.Step(new double[1], [1])).Message);
            Assert.Throws<InvalidOperationException>(optimizer.Reset);
        }
        finally
        {
            mayLeave.Set();
        }

        await first;
        Assert.Equal(0.9, theta[0]);
        optimizer.Step(theta, [1]);
        Assert.Equal(2, optimizer.StepCount);
    }

    [Fact]
    public void Two_optimizers_of_one_set_take_turns()
    {
        var set = new ParameterSet<double>();
        set.Add("weight", 1);
        var inner = new Descent<double>(set);
        var outer = new Descent<double>(set) { DuringUpdate = () => inner.Step() };
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => outer.Step()).Message);
        inner.Step();
        Assert.Equal(1, inner.StepCount);
    }

    [Fact]
    public void A_schedule_cannot_take_a_step()
    {
        var optimizer = new Descent<double>(0);
        optimizer.SetSchedule("learning_rate", new Fixed(point =>
        {
            optimizer.Step(default, default);
            return point.Initial;
        }));
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => optimizer.Step(default, default)).Message);
        optimizer.SetSchedule("learning_rate", null);
        optimizer.Step(default, default);
        Assert.Equal(1, optimizer.StepCount);
    }
}
