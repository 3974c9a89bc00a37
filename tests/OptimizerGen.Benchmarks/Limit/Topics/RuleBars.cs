using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>What the table of all rules is to show.</summary>
internal sealed class RuleBars
{
    private const int InMemory = 10_000_000;
    private readonly Bars _bars = new();
    private readonly Action<double> _stream, _streamPaired, _lamb, _median, _quartile, _pair, _loop, _tensors, _loopInMemory, _tensorsInMemory, _allocated;

    public RuleBars()
    {
        _stream = _bars.AtLeast("10⁷, 1 thread, element-wise rules: limit / step", 0.95);
        _streamPaired = _bars.AtLeast("10⁷, 2 threads, element-wise rules: limit / step", 0.95);
        _lamb = _bars.AtLeast("10⁷, two reductions for each tensor: limit / step", 0.85);
        _median = _bars.AtLeast("10³ to 10⁶, 1 thread, Adam: limit / step, median", 0.80);
        _quartile = _bars.AtLeast("10³ to 10⁶, 1 thread, Adam: limit / step, best quarter", 0.95);
        _pair = _bars.AtLeast("10⁵ and 10⁶, all rules: 1 thread / 2 threads", 1.6);
        _loop = _bars.AtLeast("Adam up to 10⁶, 1 thread: naive / step", 10);
        _tensors = _bars.AtLeast("Adam up to 10⁶, 1 thread: TensorPrimitives / step", 2);
        _loopInMemory = _bars.AtLeast("Adam at 10⁷, 1 thread: naive / step", 5);
        _tensorsInMemory = _bars.AtLeast("Adam at 10⁷, 1 thread: TensorPrimitives / step", 4);
        _allocated = _bars.AtMost("bytes allocated for each step", 0);
    }

    public void Add(RuleRow rule, int length, RuleContest contest)
    {
        foreach (double allocated in contest.Allocated)
        {
            _allocated(allocated);
        }

        if (length == InMemory)
        {
            AddInMemory(rule, contest);
        }
        else if (contest.Steps.Count > 1)
        {
            _pair(contest.Steps[0].Median / contest.Steps[1].Median);
        }

        if (rule.Name == "Adam")
        {
            AddAdam(length, contest);
        }
    }

    public void Write() => _bars.Write();

    private void AddInMemory(RuleRow rule, RuleContest contest)
    {
        bool isElementWise = RuleCosts.Of(rule.Name).Passes.Count == 1;
        (isElementWise ? _stream : _lamb)(contest.LimitOverStep(0));
        (isElementWise ? _streamPaired : _lamb)(contest.LimitOverStep(1));
    }

    private void AddAdam(int length, RuleContest contest)
    {
        bool isInMemory = length == InMemory;
        (isInMemory ? _loopInMemory : _loop)(contest.LoopOverStep(0));
        (isInMemory ? _tensorsInMemory : _tensors)(contest.TensorsOverStep(0));
        if (!isInMemory)
        {
            _median(contest.LimitOverStep(0));
            _quartile(contest.LimitOverStepAtBest(0));
        }
    }
}
