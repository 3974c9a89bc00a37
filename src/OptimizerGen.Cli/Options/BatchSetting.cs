using System.Globalization;

namespace OptimizerGen.Cli.Options;

/// <summary>How many samples a gradient is made of.</summary>
/// <param name="Size">The number; null means all.</param>
internal readonly record struct BatchSetting(int? Size)
{
    public static BatchSetting All => new(null);

    public static BatchSetting Parse(string option, string text) =>
        text == "all" ? All
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0 ? new BatchSetting(size)
        : throw new UserErrorException($"{option}: '{text}' is no batch size; write a whole number from 1, or all.");

    public static IReadOnlyList<BatchSetting> ParseList(string text) => [.. ListText.Split("--batch", text).Select(part => Parse("--batch", part)).Distinct()];

    public override string ToString() => Size?.ToString(CultureInfo.InvariantCulture) ?? "all";
}
