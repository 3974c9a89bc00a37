using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>d = g + λ·y in the schedule-free frame. Defazio et al. 2024.</summary>
internal sealed class ScheduleFreeSgdReference<T>(int length) : ScheduleFreeReference<T>(
    length, ("learning_rate", 1), ("interpolation", 0.9), ("weight_decay", 0), ("warmup", 0), ("step_power", 0), ("weight_power", 2))
    where T : struct, IFloatingPointIeee754<T>
{
    protected override T Direction(int i, T gradient, T y, int t) => gradient + Round(this["weight_decay"]) * y;
}
