namespace OptimizerGen.Benchmarks.Limit.Kernels;

/// <summary>The numbers of one step of Adam, computed beforehand.</summary>
internal readonly record struct AdamNumbers(float Beta1, float New1, float Beta2, float New2, float Rate, float Epsilon);
