namespace OptimizerGen.Tests.Oracles;

/// <summary>What the argument of a recorded schedule counts.</summary>
internal enum ScheduleArgument
{
    /// <summary>Steps taken before, from 0.</summary>
    StepsBefore,

    /// <summary>The step being taken, t, from 1.</summary>
    Step,

    /// <summary>Epochs completed, from 0.</summary>
    Epoch,
}
