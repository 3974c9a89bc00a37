using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>Walks everything that the steps pass on. A symbol or a tree in it would keep a whole old compilation alive.</summary>
public static class ModelGraph
{
    private static readonly string[] s_steps =
        [.. typeof(TrackingNames).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    public static void AssertHoldsNoCompilation(GeneratorRun run)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in s_steps)
        {
            foreach (object value in run.ValuesOf(step))
            {
                Visit(value, step, seen);
            }
        }
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        // Asked with 'is', so that derived types count.
        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Location or Diagnostic,
            $"{path} holds a {value.GetType().Name}.");
        if (value is AdditionalText or MemberInfo or Assembly)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(item, path + "[]", seen);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                {
                    Visit(field.GetValue(value), $"{path}.{field.Name}", seen);
                }
            }
        }
    }
}
