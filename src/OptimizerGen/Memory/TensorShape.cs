using System.Globalization;

namespace OptimizerGen;

/// <summary>Sizes along the axes of a tensor.</summary>
internal static class TensorShape
{
    /// <summary>The number of elements: the product of the sizes, 1 for a shape without axes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there are more elements than one tensor can hold.</exception>
    public static int CountElements(string name, ReadOnlySpan<int> shape, int limit)
    {
        // Zeros first: a tensor without elements is none too large, whatever its other sizes.
        bool isEmpty = shape.Contains(0);
        long count = isEmpty ? 0 : 1;
        foreach (int size in shape)
        {
            if (size < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(shape), size, $"'{name}' has the shape {Text(shape)}, but a size cannot be negative.");
            }

            if (!isEmpty && count * size > limit)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(shape),
                    string.Create(CultureInfo.InvariantCulture, $"'{name}' has the shape {Text(shape)}, but one tensor holds at most {limit} elements: split it."));
            }

            count *= size;
        }

        return (int)count;
    }

    /// <summary>The sizes with crosses between them, as in 128 × 784.</summary>
    public static string Text(ReadOnlySpan<int> shape)
    {
        string[] sizes = new string[shape.Length];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            sizes[axis] = shape[axis].ToString(CultureInfo.InvariantCulture);
        }

        return sizes.Length == 0 ? "of a single number" : string.Join(" × ", sizes);
    }
}
