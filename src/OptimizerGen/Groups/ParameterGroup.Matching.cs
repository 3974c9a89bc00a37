namespace OptimizerGen;

public abstract partial class ParameterGroup<T>
{
    /// <summary>The parameters for a new group with that pattern.</summary>
    private static Parameter<T>[] Match(Optimizer<T> optimizer, string pattern)
    {
        Parameter<T>[] matching = NamePattern.Match(optimizer.Parameters!, $"{optimizer.Description.Name}'s set", pattern);
        Parameter<T>[] free = [.. matching.Where(parameter => optimizer.GroupOf(parameter) is null)];
        if (free.Length == 0)
        {
            string owned = NamePattern.Listed(matching.Select(parameter => $"{parameter.Name} (in \"{optimizer.GroupOf(parameter)!.Pattern}\")"), matching.Length);
            throw new ArgumentException(
                $"'{pattern}' matches only parameters that earlier groups have already, {owned}: add the narrower pattern first.", nameof(pattern));
        }

        return free;
    }
}
