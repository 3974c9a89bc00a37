using System.Numerics;
using System.Text.Json;
using OptimizerGen.Specs.Tests.Rules;

namespace OptimizerGen.Specs.Tests.Published;

/// <summary>Rules with numbers of the model, of rows and of columns follow recorded runs of their authors' forms.</summary>
public sealed class PublishedTests
{
    private static readonly Dictionary<string, (string Rule, (string Recorded, string Ours)[] States)> s_rules = new()
    {
        ["prodigy"] = ("Prodigy", [("exp_avg", "m"), ("exp_avg_sq", "v"), ("s", "s"), ("d", "distance"), ("d_numerator", "numerator")]),
        ["dadapt.adam"] = ("DAdaptAdam", [("exp_avg", "m"), ("exp_avg_sq", "v"), ("s", "s"), ("d", "distance"), ("numerator_weighted", "numerator")]),
    };

    private static readonly JsonElement[] s_records = [.. Read("shapes-p1").GetProperty("records").EnumerateArray()];

    public static TheoryData<string> Records => [.. s_records.Select(record => record.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_number_is_as_recorded(string id)
    {
        JsonElement record = s_records.Single(record => record.GetProperty("id").GetString() == id);
        if (record.GetProperty("dtype").GetString() == "float32")
        {
            Check<float>(record);
        }
        else
        {
            Check<double>(record);
        }
    }

    private static void Check<T>(JsonElement record)
        where T : struct, IFloatingPointIeee754<T>
    {
        JsonElement problem = Read(record.GetProperty("problem").GetString()!), outputs = record.GetProperty("outputs");
        (string rule, (string Recorded, string Ours)[] states) = s_rules[record.GetProperty("variant").GetString()!];
        var set = new ParameterSet<T>();
        Parameter<T> parameter = set.Add("theta", [.. Numbers(problem.GetProperty("shape")).Select(size => (int)size)]);
        double[] start = Numbers(problem.GetProperty("theta0"));
        Fill(start, parameter.Values);
        Optimizer<T> optimizer = RuleAssembly.Create<T>(rule, set);
        if (record.GetProperty("hyperparameters").TryGetProperty("d0", out JsonElement distance))
        {
            optimizer.Hyperparameters["initial_distance"] = distance.GetDouble();
        }

        double[] scales = [.. start.Select(Math.Abs)];
        int[] steps = [.. Numbers(outputs.GetProperty("steps")).Select(step => (int)step)];
        double[] tolerances = Numbers(record.GetProperty("tolerance").GetProperty("theta"));
        int listed = 0;
        for (int t = 1; t <= steps[^1]; t++)
        {
            Fill(Numbers(problem.GetProperty("gradients")[t - 1]), parameter.Gradient);
            optimizer.Step();
            if (t == steps[listed])
            {
                double[] expected = Numbers(outputs.GetProperty("theta")[listed]);
                scales = [.. scales.Zip(expected, (scale, value) => Math.Max(scale, Math.Abs(value)))];
                Compare($"theta at {t}", expected, Wide<T>(parameter.Values), [.. scales.Select(scale => scale * tolerances[listed])]);
                listed++;
            }
        }

        Assert.Equal(steps.Length, listed);
        double allowed = record.GetProperty("tolerance").GetProperty("final_state").GetDouble();
        foreach ((string recorded, string ours) in states)
        {
            double[] expected = Numbers(outputs.GetProperty("final_state").GetProperty(recorded));
            double[] scale = Numbers(outputs.GetProperty("final_state_scale").GetProperty(recorded));
            Compare(ours, expected, StateOf(optimizer, ours, parameter), [.. scale.Select(largest => largest * allowed)]);
        }
    }

    private static double[] StateOf<T>(Optimizer<T> optimizer, string name, Parameter<T> parameter)
        where T : struct, IFloatingPointIeee754<T> => optimizer.States.Single(state => state.Name == name).Shape switch
        {
            StateShape.Element => Wide<T>(optimizer.States[name].ToArray(parameter)),
            StateShape.Number => [optimizer.States.Number(name)[parameter]],
            _ => optimizer.States.Lines(name)[parameter].ToArray(),
        };

    private static void Compare(string what, double[] expected, double[] actual, double[] allowed)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(actual[i] - expected[i]) <= allowed[i], $"{what}[{i}] is {actual[i]:R} instead of {expected[i]:R}.");
        }
    }

    private static JsonElement Read(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Published", name + ".json"))).RootElement;

    private static double[] Numbers(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(number => number.GetDouble())] : [json.GetDouble()];

    private static void Fill<T>(double[] numbers, Span<T> destination)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            destination[i] = T.CreateTruncating(numbers[i]);
        }
    }

    private static double[] Wide<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        var wide = new double[values.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = double.CreateTruncating(values[i]);
        }

        return wide;
    }
}
