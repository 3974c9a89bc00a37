using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>
/// Strict keeps the operations exactly as written: every rule, made strict, does to the bit as lowered what it means,
/// whatever is cut, kept or chosen in between.
/// </summary>
public sealed class StrictMeaning
{
    private static readonly int[] s_lengths = [1, 5, 67];

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void Of_the_catalogue(string optimizer) => Check(Specs.Catalogue.Bind(optimizer), SettingsTable.Of(optimizer));

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void Of_the_rules_of_these_tests(string rule) => Check(RuleTable.Bind(rule), RuleTable.SettingsOf(rule));

    private static void Check(BoundOptimizer rule, IEnumerable<string> settings)
    {
        if (rule.Update.HasLines)
        {
            // Its loops add rows, columns and blocks in an order of their own: Sets.LineMeaning holds those.
            return;
        }

        BoundOptimizer strict = rule with { Numerics = NumericsMode.Strict };
        foreach (string line in settings)
        {
            foreach (int length in s_lengths)
            {
                Run<double>(strict, line, length);
                Run<float>(strict, line, length);
            }
        }
    }

    private static void Run<T>(BoundOptimizer rule, string settings, int length)
        where T : struct, IFloatingPointIeee754<T>
    {
        var bound = new ReferenceInterpreter<T>(rule, length, InterpretationMode.AsBound);
        var lowered = new ReferenceInterpreter<T>(rule, length, InterpretationMode.AsLowered);
        foreach (var (name, value) in Settings.Parse(settings))
        {
            bound.Set(name, value);
            lowered.Set(name, value);
        }

        T[] expected = HostileGradient.Start<T>(length), actual = [.. expected], gradient = new T[length];
        for (int t = 1; t <= HostileGradient.Steps; t++)
        {
            string place = $"{rule.Name} {settings} n = {length} step {t}";
            bound.Epoch = lowered.Epoch = (t - 1) / 3;
            for (int i = 0; i <= rule.EarlierGradients.Count; i++)
            {
                T[] point = bound.GradientPoint(expected);
                Bits.Same<T>($"{place} gradient point {i}", point, lowered.GradientPoint(actual));
                HostileGradient.Fill<T>(t + i, point, gradient);
                if (i < rule.EarlierGradients.Count)
                {
                    bound.KeepGradient(gradient);
                    lowered.KeepGradient(gradient);
                }
            }

            SetInputs(t, rule, bound, length);
            SetInputs(t, rule, lowered, length);
            bound.Step(expected, gradient);
            lowered.Step(actual, gradient);
            Bits.Same<T>($"{place} theta", expected, actual);
            CompareStates(place, rule, bound, lowered);
            foreach (ViewSymbol view in rule.Views)
            {
                Bits.Same<T>($"{place} view {view.Name}", bound.View(view.Name, expected), lowered.View(view.Name, actual));
            }
        }
    }

    private static void SetInputs<T>(int t, BoundOptimizer rule, ReferenceInterpreter<T> interpreter, int length)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < rule.Inputs.Count; i++)
        {
            if (rule.Inputs[i].Shape == Compiler.Kernels.Shape.Number)
            {
                interpreter.SetInput(rule.Inputs[i].Name, SampleInputs.Number(t, i));
            }
            else
            {
                interpreter.SetInput(rule.Inputs[i].Name, SampleInputs.Elements<T>(t, i, length));
            }
        }
    }

    private static void CompareStates<T>(string place, BoundOptimizer rule, ReferenceInterpreter<T> bound, ReferenceInterpreter<T> lowered)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (StateSymbol state in rule.States)
        {
            if (state.Shape == Compiler.Kernels.Shape.Element)
            {
                Bits.Same<T>($"{place} {state.Name}", [.. bound.State(state.Name)], [.. lowered.State(state.Name)]);
            }
            else
            {
                Bits.Same($"{place} {state.Name}", bound.NumberState(state.Name), lowered.NumberState(state.Name));
            }
        }
    }
}
