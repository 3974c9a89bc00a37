using OptimizerGen.Benchmarks.Limit.Topics;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>The tables that can be asked for.</summary>
internal static class TopicTable
{
    /// <summary>The one that is printed when none is asked for.</summary>
    public const string First = "rules";

    public const string Everything = "all";

    public static IReadOnlyList<Topic> All { get; } =
    [
        new(First, "every rule at 10³ to 10⁷ parameters, on one thread and on two, against its limit and against other ways to write it", RulesTopic.Run),
        new("tiny", "whole steps of 1 to 256 parameters against their loop alone", TinyTopic.Run),
        new("tensors", "many tensors in one set against one flat vector: small ones, ResNet-50 and GPT-2 small", TensorsTopic.Run),
    ];
}
