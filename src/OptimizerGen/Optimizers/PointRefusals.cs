namespace OptimizerGen.Optimizers;

/// <summary>What is said where gradients and the points that they belong to do not go together.</summary>
internal static class PointRefusals
{
    /// <summary>A step whose points were not all asked for.</summary>
    /// <param name="rule">The optimizer's name.</param>
    /// <param name="isSet">Whether it works on a set.</param>
    /// <param name="step">The step.</param>
    /// <param name="count">How many gradients it wants for it.</param>
    /// <param name="due">The first whose point nobody asked for.</param>
    public static InvalidOperationException Owed(string rule, bool isSet, long step, int count, string due)
    {
        if (count > 1)
        {
            string sequence = isSet ? "optimizer.GradientPoints()" : "optimizer.GradientPoints(parameters, point, gradient)";
            return new InvalidOperationException(FormattableString.Invariant(
                $"{rule} wants {count} gradients for a step, but for step {step} nobody asked for the point of '{due}': evaluate them within foreach (var request in {sequence}) {{ … }}, or set RequiresGradientPoint to false if they are from there already."));
        }

        string remedy = isSet
            ? "evaluate the gradient within using (optimizer.AtGradientPoint()) { … }"
            : "call WriteGradientPoint(parameters, point) before each step and evaluate the gradient there";
        return new InvalidOperationException(FormattableString.Invariant(
            $"{rule} wants its gradient at a point of its own, but nobody asked for the point of step {step}: {remedy}, or set RequiresGradientPoint to false if the gradient is from there already."));
    }

    /// <summary>A gradient to be kept before a last one, where there is no such gradient.</summary>
    public static InvalidOperationException NothingToKeep(string rule, int count, string last) => new(count == 1
        ? $"{rule} wants one gradient for a step, so there is none to keep: take the step with it."
        : $"{rule} has all gradients of this step but the last one, '{last}': take the step with that.");

    /// <summary>A gradient to be kept whose point nobody asked for.</summary>
    public static InvalidOperationException Unasked(string rule, string name) => new(
        $"{rule} was handed the gradient '{name}', but nobody asked for its point: ask for the point and evaluate the gradient there, or set RequiresGradientPoint to false if it is from there already.");
}
