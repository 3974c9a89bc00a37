using System.Numerics;
using OptimizerGen.Execution;

namespace OptimizerGen.Optimizers;

/// <summary>Reads what a step has to know of its gradient before anything is written, and says whether it may be taken.</summary>
internal sealed class GradientGate<T>(StepSubject<T> subject, OptimizerSettings settings, OptimizerGroups<T> groups, StepContext<T> context)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly GradientReading<T> _reading = new();
    private readonly GradientOptions _options = settings.Gradient;

    /// <summary>The norm of the last step's gradient; NaN where nothing asked for it.</summary>
    public double Norm { get; private set; } = double.NaN;

    /// <summary>Forgets the last step's gradient.</summary>
    public void Forget() => Norm = double.NaN;

    /// <summary>Reads the gradients of the groups that move.</summary>
    /// <param name="scale">What the step multiplies them with.</param>
    /// <returns>Whether the step is to be taken.</returns>
    /// <exception cref="NotFiniteNumberException">A gradient is not finite, and that is to be refused.</exception>
    public bool TryRead(out double scale)
    {
        scale = _options.Scale;
        if (!_options.ReadsGradient)
        {
            Norm = double.NaN;
            return true;
        }

        GradientSize size = _reading.Measure(context);
        Norm = size.After(scale);
        // NaN compares with nothing, and so goes on to the scale.
        if (_options.ClipGlobalNorm < double.PositiveInfinity && !(Norm <= _options.ClipGlobalNorm))
        {
            scale = size.Clip(scale, _options.ClipGlobalNorm);
        }

        if (_options.NonFinite == NonFiniteHandling.Propagate || _reading.StaysFinite(context, size, scale, _options.ClipValue))
        {
            return true;
        }

        return _options.NonFinite == NonFiniteHandling.Skip ? false : throw new NotFiniteNumberException(Describe(scale), Norm);
    }

    /// <summary>What gradients are multiplied with before anything else.</summary>
    public double Scale => _options.Scale;

    /// <summary>Reads the gradients of the groups that move for infinities and NaN alone, of a gradient that is neither clipped nor stepped with.</summary>
    /// <returns>Whether it may be used: it is finite, or nobody minds.</returns>
    /// <exception cref="NotFiniteNumberException">It is not finite, and that is to be refused.</exception>
    public bool IsUsable()
    {
        if (_options.NonFinite == NonFiniteHandling.Propagate
            || _reading.StaysFinite(context, _reading.Measure(context), _options.Scale, double.PositiveInfinity))
        {
            return true;
        }

        return _options.NonFinite == NonFiniteHandling.Skip ? false : throw new NotFiniteNumberException(Describe(_options.Scale));
    }

    private string Describe(double scale)
    {
        T factor = T.CreateTruncating(scale);
        string? place = FindPlace(element => !T.IsFinite(element)) is { } found
            ? found
            : FindPlace(element => !T.IsFinite(element * factor)) is { } scaled ? $"{scaled}, and beyond {Precision.NameOf<T>()} when it is scaled by {NumberRange.Text(scale)}" : null;
        return $"{place ?? FormattableString.Invariant($"The gradient at step {settings.Counts.Steps + 1} of {subject.Name} is not finite")}: "
            + "nothing was changed; look at the loss and the learning rate, or set NonFinite to Skip.";
    }

    /// <summary>The first element of that kind, with its place.</summary>
    private string? FindPlace(Predicate<T> isMeant)
    {
        long step = settings.Counts.Steps + 1;
        if (!subject.IsSet)
        {
            return Find(context.GradientOf(in context.Memory.Layout.Segments[0]), isMeant) is (int place, double element)
                ? FormattableString.Invariant($"The gradient handed to {subject.Name} at step {step} is {element} at index {place}")
                : null;
        }

        foreach (Parameter<T> parameter in subject.Parameters)
        {
            if (groups.GroupOf(parameter) is not { IsFrozen: true } && Find(parameter.Gradient, isMeant) is (int place, double element))
            {
                return FormattableString.Invariant($"The gradient of '{parameter.Name}' at step {step} of {subject.Name} is {element} at index {place}");
            }
        }

        return null;
    }

    private static (int Index, double Value)? Find(ReadOnlySpan<T> gradient, Predicate<T> isMeant)
    {
        for (int index = 0; index < gradient.Length; index++)
        {
            if (isMeant(gradient[index]))
            {
                return (index, double.CreateTruncating(gradient[index]));
            }
        }

        return null;
    }
}
