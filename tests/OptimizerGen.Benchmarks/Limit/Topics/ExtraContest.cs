using System.Numerics.Tensors;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>One optimizer at one size, stepped with every extra in turn.</summary>
internal sealed class ExtraContest
{
    private readonly StepMemory _memory;
    private readonly float[] _gradient;
    private double _sink;

    public ExtraContest(int length, double decay, Pace pace)
    {
        _memory = new StepMemory("Adam", length);
        _memory.Optimizer.Hyperparameters["beta1"] = decay;
        _memory.Optimizer.Hyperparameters["beta2"] = decay;
        _memory.Optimizer.MaxDegreeOfParallelism = 1;
        _gradient = _memory.Gradient.ToArray();
        Plain = _memory.OnThreads(1);
        Reading = new CallContestant(length, () => _sink += TensorPrimitives.SumOfSquares<float>(_memory.Gradient));
        Rows = [.. ExtraRow.All.Select(row => (row, Fused(row), Separate(row)))];
        Contest.Run(pace, [Plain, Reading, .. Rows.Select(row => row.Fused), .. Rows.Select(row => row.Separate).OfType<Contestant>()]);
        _memory.RequireOrdinaryNumbers();
    }

    public Contestant Plain { get; }

    public Contestant Reading { get; }

    public IReadOnlyList<(ExtraRow Row, Contestant Fused, Contestant? Separate)> Rows { get; }

    private CallContestant Fused(ExtraRow row) => new(
        _memory.Length, () => _memory.Optimizer.Step(), () => row.Set(_memory.Optimizer), () =>
        {
            ExtraRow.Unset(_memory.Optimizer);
            RestoreGradient();
        });

    private CallContestant? Separate(ExtraRow row) => row.Before is not { } before
        ? null
        : new CallContestant(
            _memory.Length,
            () =>
            {
                before(_memory);
                _memory.Optimizer.Step();
                row.After?.Invoke(_memory);
            },
            end: RestoreGradient);

    private void RestoreGradient() => _gradient.CopyTo(_memory.Gradient);
}
