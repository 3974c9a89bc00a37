using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Repeats a record's run with an optimizer and compares every listed number.</summary>
internal static class OracleRun
{
    public static void Check<T>(Engine engine, OracleRecord record, string optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        var problem = OracleFolder.Current.ProblemOf(record);
        Check(record, problem, Engines.Create<T>(engine, optimizer, problem.Shape), optimizer);
    }

    public static void Check<T>(OracleRecord record, OracleProblem problem, IRunner<T> runner, string? optimizer = null)
        where T : struct, IFloatingPointIeee754<T>
    {
        var mapping = VariantTable.Of(record);
        foreach (var (name, value) in mapping.Settings(record, optimizer ?? mapping.Optimizer))
        {
            runner.Set(name, value);
        }

        var trajectory = new TrajectoryComparison<T>(record, problem);
        if (record.Regression is { } run)
        {
            RegressionLoop.Run(runner, (RegressionProblem)problem, run, trajectory);
        }
        else
        {
            Run(runner, problem, record, trajectory, mapping.EvaluatedBy);
        }

        Assert.True(trajectory.IsComplete, "Not every listed step was reached.");
        foreach (var state in record.FinalStates)
        {
            Compare(runner, state, mapping.State(record, state.Name));
        }
    }

    private static void Run<T>(IRunner<T> runner, OracleProblem problem, OracleRecord record, TrajectoryComparison<T> trajectory, string? evaluatedBy)
        where T : struct, IFloatingPointIeee754<T>
    {
        T[] theta = trajectory.Start();
        var point = new T[theta.Length];
        var gradient = new T[theta.Length];
        for (int t = 1; t <= record.Steps[^1]; t++)
        {
            runner.GradientPoint(theta, point);
            problem.Gradient<T>(t, point, gradient);
            runner.Step(theta, gradient);
            trajectory.After(t, theta, runner, evaluatedBy);
        }
    }

    private static void Compare<T>(IRunner<T> runner, StateRecord state, string name)
        where T : struct, IFloatingPointIeee754<T>
    {
        double[] actual = runner.State(name);
        Assert.Equal(state.Values.Length, actual.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            Tolerance.Check($"state {name}[{i}]", state.Values[i], actual[i], state.Tolerance * state.Scale[i]);
        }
    }
}
