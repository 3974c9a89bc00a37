using OptimizerGen.Training;

namespace OptimizerGen.Cli.Options;

/// <summary>The names of the sample orders.</summary>
internal static class OrderSetting
{
    private static readonly Dictionary<string, SampleOrder> s_orders = new(StringComparer.Ordinal)
    {
        ["in-order"] = SampleOrder.InOrder,
        ["shuffled"] = SampleOrder.Shuffled,
        ["with-replacement"] = SampleOrder.WithReplacement,
    };

    public static IEnumerable<string> Names => s_orders.Keys;

    public static SampleOrder Parse(string text) => s_orders.TryGetValue(text, out SampleOrder order)
        ? order
        : throw new UserErrorException($"--order: there is no order '{text}'; {Suggestion.For(text, s_orders.Keys)}");
}
