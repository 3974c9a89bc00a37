using BenchmarkDotNet.Running;
using OptimizerGen.Benchmarks.Limit;

// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- limit
// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- --filter '*Adam*'
if (args is ["limit"])
{
    LimitCommand.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
