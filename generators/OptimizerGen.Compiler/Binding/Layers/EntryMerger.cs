using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>
/// Lays a section's entries over the inherited ones: an entry named again keeps its place and gets
/// <paramref name="combine"/>d, <c>name: none</c> takes it out, a new one goes to the end.
/// </summary>
internal sealed class EntryMerger<TEntry, TResult>(
    string what, Func<TEntry, TResult?, TResult> combine, Func<TResult, string> nameOf, DiagnosticBag diagnostics)
    where TEntry : EntrySyntax
    where TResult : class
{
    public IReadOnlyList<TResult> Merge(IReadOnlyList<TResult> inherited, IReadOnlyList<TEntry> own)
    {
        var merged = inherited.ToList();
        foreach (TEntry entry in own)
        {
            int index = merged.FindIndex(existing => nameOf(existing) == entry.Name.Text);
            if (entry.IsRemoved)
            {
                Remove(merged, index, entry);
            }
            else if (index >= 0)
            {
                merged[index] = combine(entry, merged[index]);
            }
            else
            {
                merged.Add(combine(entry, null));
            }
        }

        return merged;
    }

    private void Remove(List<TResult> merged, int index, TEntry entry)
    {
        if (index >= 0)
        {
            merged.RemoveAt(index);
            return;
        }

        diagnostics.Report(
            LayerDiagnostics.NothingToRemove, entry.Name.Location,
            entry.Name.Text, what, Suggestion.For(entry.Name.Text, merged.Select(nameOf)));
    }
}
