namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>The kinds of spec a key belongs to.</summary>
[Flags]
internal enum SpecKinds
{
    None = 0,
    Optimizer = 1,
    Schedule = 2,
    Transform = 4,

    /// <summary>Those that say how parameters move.</summary>
    Rules = Optimizer | Transform,

    /// <summary>Those that become a class.</summary>
    Classes = Optimizer | Schedule,
    All = Optimizer | Schedule | Transform,
}
