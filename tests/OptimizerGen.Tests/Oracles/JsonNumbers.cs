using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Arrays of numbers out of JSON.</summary>
internal static class JsonNumbers
{
    public static double[] Doubles(this JsonElement element) => [.. element.EnumerateArray().Select(value => value.GetDouble())];

    public static double[] Doubles(this JsonElement element, string property) => element.GetProperty(property).Doubles();

    public static double[][] Rows(this JsonElement element, string property) =>
        [.. element.GetProperty(property).EnumerateArray().Select(row => row.Doubles())];

    /// <summary>An array, or one number as an array of one.</summary>
    public static double[] OneOrMany(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.Doubles() : [element.GetDouble()];
}
