namespace OptimizerGen;

public sealed partial class Parameter<T>
{
    /// <summary>Sets every value to <paramref name="value"/>, rounded to <typeparamref name="T"/>.</summary>
    /// <returns>The parameter itself.</returns>
    public Parameter<T> Fill(double value)
    {
        Values.Fill(T.CreateTruncating(value));
        return this;
    }

    /// <summary>Fills the values with normally distributed random numbers, the same for the same seed on every machine.</summary>
    /// <param name="seed">Where the sequence starts. Equal seeds give equal sequences, so give each tensor its own.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, not negative.</param>
    /// <returns>The parameter itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is negative or NaN.</exception>
    public Parameter<T> FillNormal(long seed, double mean = 0, double standardDeviation = 1)
    {
        if (!(standardDeviation >= 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(standardDeviation), standardDeviation, $"A standard deviation cannot be {NumberRange.Text(standardDeviation)}: use 0 or more.");
        }

        var random = new FillSequence(seed);
        foreach (ref T value in Values)
        {
            value = T.CreateTruncating(mean + (standardDeviation * random.NextNormal()));
        }

        return this;
    }

    /// <summary>Fills the values with random numbers, each as likely as another, the same for the same seed on every machine.</summary>
    /// <param name="seed">Where the sequence starts. Equal seeds give equal sequences, so give each tensor its own.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value, at least the least one.</param>
    /// <returns>The parameter itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ends are the wrong way round, or NaN.</exception>
    public Parameter<T> FillUniform(long seed, double minimum = 0, double maximum = 1)
    {
        if (!(minimum <= maximum))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximum), maximum, $"The range from {NumberRange.Text(minimum)} to {NumberRange.Text(maximum)} is empty: put the smaller end first.");
        }

        var random = new FillSequence(seed);
        foreach (ref T value in Values)
        {
            value = T.CreateTruncating(minimum + ((maximum - minimum) * random.NextUniform()));
        }

        return this;
    }
}
