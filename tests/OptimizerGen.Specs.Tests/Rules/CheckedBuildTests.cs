using System.Numerics;
using System.Reflection;
using OptimizerGen.Compiler;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>In a project that checks for overflow the classes are the same to the bit, and throw nothing of their own.</summary>
public sealed class CheckedBuildTests
{
    private const int Length = 67;

    private static readonly Lazy<Assembly> s_checked = new(() => Assembly.Load(RuleAssembly.Compile(RuleAssembly.All, checksOverflow: true)));

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void A_rule_takes_the_same_steps(string rule)
    {
        foreach (string settings in RuleTable.SettingsOf(rule))
        {
            Compare<float>(rule, settings);
            Compare<double>(rule, settings);
        }
    }

    /// <summary>What a schedule makes of a whole number may be none, or too large for one.</summary>
    [Theory]
    [InlineData(2.75, 2)]
    [InlineData(-2.75, -2)]
    [InlineData(3e9, int.MaxValue)]
    [InlineData(-1e300, int.MinValue)]
    [InlineData(double.PositiveInfinity, int.MaxValue)]
    [InlineData(double.NaN, 0)]
    public void A_whole_number_beyond_its_range_is_read_without_an_exception(double kept, int read)
    {
        ParsedSpec spec = SpecCompiler.Parse("test.optimizer.yaml", """
            optimizer: NeedsWhole
            hyperparameters: { needed: { type: integer } }
            update: theta -= needed * grad
            """);
        foreach (bool checksOverflow in (bool[])[true, false])
        {
            Type type = RuleAssembly.TypeIn(Assembly.Load(RuleAssembly.Compile([spec], checksOverflow)), "NeedsWhole").MakeGenericType(typeof(double));
            var rule = (Optimizer<double>)Activator.CreateInstance(type, 1)!;
            Assert.Equal(0, Read(rule));
            rule.Hyperparameters["needed"] = 5;
            Assert.Equal(5, Read(rule));
            rule.SetSchedule("needed", new Given(kept));
            Assert.Equal(5, Read(rule));
            Assert.Equal(read, Read(type.GetProperty("Current")!.GetValue(rule)!));
        }
    }

    private static object? Read(object owner) => owner.GetType().GetProperty("Needed")!.GetValue(owner);

    private static void Compare<T>(string rule, string settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        Optimizer<T> strict = RuleAssembly.Create<T>(s_checked.Value, rule, Length), usual = RuleAssembly.Create<T>(rule, Length);
        strict.RequiresGradientPoint = usual.RequiresGradientPoint = false;
        foreach (var (name, value) in Settings.Parse(settings))
        {
            strict.Hyperparameters[name] = value;
            usual.Hyperparameters[name] = value;
        }

        T[] expected = HostileGradient.Start<T>(Length), actual = HostileGradient.Start<T>(Length), gradient = new T[Length];
        for (int t = 1; t <= 4; t++)
        {
            usual.Epoch = strict.Epoch = t / 3;
            HostileGradient.Fill<T>(t, expected, gradient);
            usual.Step(expected, gradient, Inputs(usual, t));
            strict.Step(actual, gradient, Inputs(strict, t));
            Bits.Same<T>($"{rule} {settings} step {t}", expected, actual);
        }
    }

    private static StepInputs<T> Inputs<T>(Optimizer<T> optimizer, int t)
        where T : struct, IFloatingPointIeee754<T>
    {
        StepInputs<T> inputs = default;
        for (int i = 0; i < optimizer.Description.Inputs.Count; i++)
        {
            if (optimizer.Description.Inputs[i].Shape == StateShape.Number)
            {
                inputs.SetNumber(i, SampleInputs.Number(t, i));
            }
            else
            {
                inputs.SetElements(i, SampleInputs.Elements<T>(t, i, Length));
            }
        }

        return inputs;
    }

    /// <summary>The same value always.</summary>
    private sealed class Given(double value) : Schedule(new ScheduleDescription { Name = "Given" })
    {
        public override double Value(in SchedulePoint point) => value;
    }
}
