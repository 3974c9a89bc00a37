using BenchmarkDotNet.Running;
using OptimizerGen.Benchmarks.Limit;

// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- limit
// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- limit rules Adam Lamb
// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- limit all --quick
// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- --filter '*StepBenchmark*Adam*'
if (args is ["limit", .. string[] rest])
{
    return LimitCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
