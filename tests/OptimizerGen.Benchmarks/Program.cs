using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/OptimizerGen.Benchmarks -- --filter '*Adam*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
