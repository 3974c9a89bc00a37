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
        new("extras", "what a step costs that does more than its rule, against the plain step and against separate passes", ExtrasTopic.Run),
        new("storage", "Adam with states in bfloat16 against Adam with states in float", StorageTopic.Run),
        new("adopted", "a set's own memory against ordinary arrays", AdoptedTopic.Run),
        new("operations", "rules of 20 to 400 operations: time per operation", OperationsTopic.Run),
        new("neighbour", "two threads while a foreign process takes a core", NeighbourTopic.Run),
        new("lamb", "two reductions for each tensor, against the counted bytes", LambTopic.Run),
        new("model", "reductions over the whole model on many small tensors, against the rule without them", ModelTopic.Run),
        new("rows", "steps by rows of an embedding against dense ones, for 1,000 rows of a million and others", RowsTopic.Run),
        new("matrices", "products of matrices against what the machine multiplies and adds in registers", MatricesTopic.Run),
        new("generator", "the whole catalogue through the source generator, cold and after one edit", GeneratorTopic.Run),
    ];
}
