namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>The kinds of spec a key belongs to.</summary>
[Flags]
internal enum SpecKinds
{
    None = 0,
    Optimizer = 1,
    Schedule = 2,
    All = Optimizer | Schedule,
}
