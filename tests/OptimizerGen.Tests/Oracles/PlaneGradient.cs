namespace OptimizerGen.Tests.Oracles;

/// <summary>The gradient of a function of two variables, whose constants are known by name.</summary>
internal delegate (T X, T Y) PlaneGradient<T>(T x, T y, Func<string, T> constant);
