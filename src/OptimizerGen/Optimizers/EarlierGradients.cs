using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>Keeps the gradients that a step asks for before its last one, each in its state, scaled like the last one.</summary>
internal sealed class EarlierGradients<T>(GradientGate<T> gate, StepContext<T> context)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly KeepGradientPass<T>[] _passes =
        [.. context.Memory.Description.EarlierGradients.Select(gradient => new KeepGradientPass<T>(gradient.State))];

    /// <summary>Whether one of those kept is not finite, and its step is to be left out.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Forgets what was found of them.</summary>
    public void Forget() => IsSpoilt = false;

    /// <summary>Copies the gradient that is worked on to the state of one of them, in the groups that move.</summary>
    /// <exception cref="NotFiniteNumberException">It is not finite, and that is to be refused; nothing was kept.</exception>
    public void Keep(int gradient)
    {
        IsSpoilt |= !gate.IsUsable();
        KeepGradientPass<T> pass = _passes[gradient];
        pass.Scale = gate.Scale;
        foreach (int group in context.Moving)
        {
            GroupRow row = context.Memory.Layout.Groups[group];
            context.Ask(row.FirstUnit, row.UnitCount, pass, []);
        }

        context.RunPhase();
    }
}
