using OptimizerGen.Optimizers;
using OptimizerGen.State;
using OptimizerGen.Tests.Groups;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class ScheduleMemoryTests
{
    private readonly double[] _theta = [0];
    private readonly double[] _gradient = [1];

    [Fact]
    public void A_report_counts_from_the_next_step_on()
    {
        var schedule = new Patient { Margin = 0.5 };
        Adam<double> optimizer = Laid(schedule);
        optimizer.Step(_theta, _gradient);
        schedule.Report(3);
        schedule.Report(4);
        Assert.Equal(8, optimizer.Current.LearningRate);
        optimizer.Step(_theta, _gradient);
        Assert.Equal(4, optimizer.Current.LearningRate);
        Assert.Equal(8, optimizer.LearningRate);
    }

    [Fact]
    public void Until_the_first_report_the_memory_follows_the_hyperparameters()
    {
        var schedule = new Patient { Margin = 1 };
        Assert.Equal((1, 100), (schedule.Scale, schedule.Lowest));
        schedule.Margin = 2;
        Assert.Equal(200, schedule.Lowest);
        schedule.Report(300);
        schedule.Margin = 3;
        Assert.Equal((0.5, 200), (schedule.Scale, schedule.Lowest));
        schedule.Reset();
        Assert.Equal((1, 300), (schedule.Scale, schedule.Lowest));
    }

    [Fact]
    public void A_reset_optimizer_forgets_what_was_reported()
    {
        var plateau = new Plateau { Patience = 0, Factor = 0.5, Maximize = true };
        Adam<double> optimizer = Laid(plateau);
        optimizer.Step(_theta, _gradient);
        plateau.Report(loss: 2);
        plateau.Report(loss: 1);
        Assert.Equal((0.5, 2), (plateau.Scale, plateau.Best));
        optimizer.Reset();
        Assert.Equal((1, double.NegativeInfinity), (plateau.Scale, plateau.Best));
        Assert.Equal(8, optimizer.Current.LearningRate);
    }

    [Fact]
    public void The_memory_is_among_the_states_and_can_be_written_back()
    {
        var first = new Patient { Margin = 0 };
        var second = new Patient { Margin = 1 };
        Adam<double> source = Laid(first), target = Laid(second);
        first.Report(-1);
        first.Report(2);
        StateEntry[] from = [.. source.State.Manifest()], to = [.. target.State.Manifest()];
        Assert.Equal(
            ["learning_rate.Patient.has_begun Boolean 1", "learning_rate.Patient.scale Float64 8", "learning_rate.Patient.lowest Float64 8"],
            from.Where(entry => entry.Name.StartsWith("learning_rate", StringComparison.Ordinal)).Select(entry => $"{entry.Name} {entry.Type} {entry.Length}"));
        // From the last to the first: the order does not matter.
        foreach ((StateEntry read, StateEntry written) in from.Zip(to).Reverse())
        {
            read.Bytes(0, (int)read.Length).CopyTo(written.Bytes(0, (int)written.Length));
        }

        Assert.Equal((0.5, -1), (second.Scale, second.Lowest));
        second.Report(3);
        Assert.Equal((0.25, -1), (second.Scale, second.Lowest));
    }

    [Fact]
    public void A_memory_belongs_to_one_hyperparameter()
    {
        var schedule = new Patient { Margin = 1 };
        Adam<double> optimizer = Laid(schedule);
        var other = new GradientDescent<double>(1);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => other.Schedules.LearningRate = schedule);
        Assert.Equal(
            "Patient is the schedule of Adam.LearningRate already, and its memory belongs to that alone: make another Patient for GradientDescent.LearningRate, or set the schedule of Adam.LearningRate to null first.",
            refused.Message);
        Assert.Throws<InvalidOperationException>(() => optimizer.Schedules.Beta1 = schedule);
        Assert.Null(other.Schedules.LearningRate);
        optimizer.Schedules.LearningRate = schedule;
        optimizer.Schedules.LearningRate = null;
        other.Schedules.LearningRate = schedule;
        other.SetSchedule("learning_rate", new Constant());
        optimizer.Schedules.LearningRate = schedule;
        Assert.Same(schedule, optimizer.Schedules.LearningRate);
    }

    [Fact]
    public void All_groups_share_it_and_keep_their_proportions()
    {
        var optimizer = new GradientDescent<double>(GroupModel.Of<double>(GroupModel.Network)) { LearningRate = 1 };
        GradientDescent<double>.Group group = optimizer.Groups.Add("*.bias");
        group.LearningRate = 8;
        var plateau = new Plateau { Patience = 0, Factor = 0.25 };
        optimizer.Schedules.LearningRate = plateau;
        plateau.Report(1);
        plateau.Report(1);
        optimizer.Step();
        Assert.Equal((0.25, 2), (optimizer.Current.LearningRate, group.GetCurrent("learning_rate")));
    }

    [Fact]
    public void What_cannot_be_reported_is_refused()
    {
        Schedule plateau = new Plateau();
        Assert.StartsWith("A report to Plateau is 1 number, loss, but 2 came.", Assert.Throws<ArgumentException>(() => plateau.Report(1, 2)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "Constant has no memory, so nothing can be reported to it: its value follows from the step and the epoch alone.",
            Assert.Throws<InvalidOperationException>(() => new Constant().Report(1)).Message);
        var patient = new Patient();
        Assert.Equal("Patient.Margin has no default: set it before Patient is used.", Assert.Throws<InvalidOperationException>(() => patient.Report(1)).Message);
        patient.Margin = 1;
        Assert.Equal(100, patient.Lowest);
    }

    private static Adam<double> Laid(Schedule schedule) => new(1) { LearningRate = 8, Schedules = { LearningRate = schedule } };
}
