using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>The script's loop: the error is looked at before each update, and the run stops when it is small enough.</summary>
internal static class RegressionLoop
{
    public static void Run<T>(IRunner<T> runner, RegressionProblem problem, RegressionRun run, TrajectoryComparison<T> trajectory)
        where T : struct, IFloatingPointIeee754<T>
    {
        T[] theta = trajectory.Start();
        var point = new T[theta.Length];
        var gradient = new T[theta.Length];
        int? breakIndex = null;

        // A run may stop a few iterations away from the recorded one; it goes on so that every listed step can be compared.
        for (int i = 0; i < run.MaxIterations && (breakIndex is null || !trajectory.IsComplete); i++)
        {
            if (Math.Abs(problem.Error<T>(theta)) <= run.Threshold)
            {
                breakIndex ??= i;
            }

            runner.GradientPoint(theta, point);
            if (run.SingleSample)
            {
                problem.Gradient<T>(i + 1, point, gradient);
            }
            else
            {
                problem.BatchGradient<T>(point, gradient);
            }

            runner.Step(theta, gradient);
            trajectory.After(i + 1, theta, runner, evaluatedBy: null);
        }

        Assert.Equal(run.BreakIndex is null, breakIndex is null);
        Assert.InRange(Math.Abs((breakIndex ?? 0) - (run.BreakIndex ?? 0)), 0, run.Tolerance);
    }
}
