namespace OptimizerGen.Tests.Runtime;

/// <summary>A segment gives out its memory as what it is, and as nothing else.</summary>
public class SegmentTypeTests
{
    public static TheoryData<string> Accessors => new("parameters", "gradient", "state", "scratch", "input");

    [Theory]
    [MemberData(nameof(Accessors))]
    public void Memory_is_given_out_as_another_type_to_nobody(string accessor)
    {
        float[] memory = [1, 2];

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new Wide(accessor).Step(memory.AsSpan(0, 1), [0f], InputOf([3f])));

        Assert.Equal("A segment of float was asked for double: ask for the type of the optimizer.", error.Message);
        Assert.Equal([1f, 2f], memory);
    }

    private static StepInputs<float> InputOf(float[] values)
    {
        var inputs = new StepInputs<float>();
        inputs.SetElements(0, values);
        return inputs;
    }

    private sealed class Wide(string accessor) : Optimizer<float>(s_description, 1)
    {
        private static readonly OptimizerDescription s_description = new()
        {
            Name = "Wide",
            States = [new StateDescription { Name = "m", PropertyName = "M" }],
            Inputs = [new InputDescription { Name = "weight", PropertyName = "Weight" }],
            ScratchBuffers = 1,
            PerTensor = true,
        };

        protected override void Update(int phase, in StepFrame<float> frame)
        {
            switch (accessor)
            {
                case "gradient": frame[0].Gradient<double>() = 1e300; break;
                case "state": frame[0].State<double>(0) = 1e300; break;
                case "scratch": frame[0].Scratch<double>(0) = 1e300; break;
                case "input": frame[0].Input<double>(0) = 1e300; break;
                default: frame[0].Parameters<double>() = 1e300; break;
            }
        }
    }
}
