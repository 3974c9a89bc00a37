namespace OptimizerGen;

public abstract partial class ParameterGroup<T>
{
    // Enough to see a misspelling or the habit of the names, and short enough for a message.
    private const int NamesInMessage = 5;

    /// <summary>The parameters for a new group with that pattern.</summary>
    private static Parameter<T>[] Match(Optimizer<T> optimizer, string pattern)
    {
        var names = GroupPattern.Parse(pattern);
        ParameterSet<T> set = optimizer.Parameters!;
        Parameter<T>[] matching = [.. set.Where(parameter => names.Matches(parameter.Name))];
        if (matching.Length == 0)
        {
            string[] nearest = [.. set.Select(parameter => parameter.Name).OrderBy(names.Distance).Take(NamesInMessage)];
            throw new ArgumentException(
                $"'{pattern}' matches no parameter of {optimizer.Description.Name}'s set: "
                + (nearest.Length == 0 ? "it has none." : $"write a pattern for names such as {Listed(nearest, set.Count)}."),
                nameof(pattern));
        }

        Parameter<T>[] free = [.. matching.Where(parameter => optimizer.GroupOf(parameter) is null)];
        if (free.Length == 0)
        {
            string[] owned = [.. matching.Take(NamesInMessage).Select(parameter => $"{parameter.Name} (in \"{optimizer.GroupOf(parameter)!.Pattern}\")")];
            throw new ArgumentException(
                $"'{pattern}' matches only parameters that earlier groups have already, {Listed(owned, matching.Length)}: add the narrower pattern first.",
                nameof(pattern));
        }

        return free;
    }

    private static string Listed(string[] names, int outOf) => string.Join(", ", names) + (outOf > names.Length ? ", …" : "");
}
