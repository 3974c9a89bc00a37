namespace OptimizerGen.Training;

/// <summary>Refuses settings of a loop that mean nothing.</summary>
internal static class TrainingLimits
{
    public static T AtLeast<T>(T value, T least, string property)
        where T : IComparable<T> => value.CompareTo(least) >= 0
        ? value
        : throw new ArgumentOutOfRangeException(property, value, FormattableString.Invariant($"{property} must be at least {least}, but was set to {value}."));

    public static TEnum RequireKnown<TEnum>(TEnum value, string property)
        where TEnum : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(
            property, value, $"{property} must be one of {string.Join(", ", Enum.GetNames<TEnum>())}, but was set to {value}.");
}
