using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;

namespace OptimizerGen.Compiler.Tests.Binding;

public sealed class ScheduleMemoryTests
{
    private const string Patient = """
        schedule: Patient
        hyperparameters: { margin: { default: 1, range: "[0, inf)" }, start: { default: 2 * margin } }
        inputs: { loss: scalar, weight: scalar }
        state: { scale: 1, lowest: 100 * start, reports: 0 }
        let: { allowed: lowest + margin }
        update:
          - excess = weight * (loss - allowed)
          - scale = where(excess > 0, scale / 2, scale)
          - lowest = min(lowest, loss)
          - reports += 1
        value: initial * scale + Linear(initial = 0) + reports
        """;

    [Fact]
    public void Its_sections_become_kernels_of_numbers()
    {
        var bound = (BoundSchedule)Compilation.Bind(Patient, NamedSpecs.Linear);
        Assert.Equal(
            "scale = where(((weight * (loss - (lowest + margin))) > 0), (scale / 2), scale)\nlowest = min(lowest, loss)\nreports = (reports + 1)",
            Compilation.Print(bound.Update!));
        Assert.Equal("scale = 1\nlowest = (100 * start)", Compilation.Print(bound.Initialize!));
    }

    [Fact]
    public void A_closed_form_has_no_memory()
    {
        var bound = (BoundSchedule)Compilation.Bind(NamedSpecs.Linear);
        Assert.Null(bound.Update);
        Assert.Null(bound.Initialize);
        Assert.Empty(bound.States);
        Assert.Throws<InvalidOperationException>(() => new ScheduleInterpreter(bound).Report());
    }

    [Fact]
    public void It_is_interpreted()
    {
        var schedule = new ScheduleInterpreter((BoundSchedule)Compilation.Bind(Patient, NamedSpecs.Linear));
        schedule.Set("margin", 0.5);
        Assert.Equal(100, schedule.State("lowest"));
        schedule.Set("start", 0.03);
        Assert.Equal(3, schedule.State("lowest"));
        schedule.Report(3.5, 1);
        Assert.Equal(4 + 1, schedule.Value(7, 0, 4));
        schedule.Report(3.75, 1);
        schedule.Report(2, 1);
        Assert.Equal((0.5, 2, 3), (schedule.State("scale"), schedule.State("lowest"), schedule.State("reports")));
        Assert.Equal(2 + 3, schedule.Value(7, 0, 4));
        Assert.Throws<InvalidOperationException>(() => schedule.Report(1));
        Assert.Throws<ArgumentException>(() => schedule.State("scal"));
    }

    [Fact]
    public void A_schedule_that_extends_it_has_its_memory()
    {
        var bound = (BoundSchedule)Compilation.Bind("schedule: Rule\nextends: Patient\nupdate: [ inherited, reports += 1 ]", Patient, NamedSpecs.Linear);
        Assert.EndsWith("reports = ((reports + 1) + 1)", Compilation.Print(bound.Update!), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_clash_with_what_it_is_given_find_others()
    {
        string text = Compilation.Compile(
            "schedule: Rule\ninputs: { inputs: scalar, value: scalar, class: scalar }\nstate: { states: 1 }\nupdate: states += inputs * value * class\nvalue: initial * states")
            .Files.Single().Text;
        Assert.Contains("public void Report(double inputs, double value_, double class_) => base.Report([inputs, value_, class_]);", text, StringComparison.Ordinal);
        Assert.Contains("double states2 = states[0];", text, StringComparison.Ordinal);
        Assert.Contains("double inputs2 = inputs[0];", text, StringComparison.Ordinal);
    }
}
