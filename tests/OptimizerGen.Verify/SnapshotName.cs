using System.Globalization;
using System.Reflection;

namespace VerifyTests;

/// <summary>The file name of a snapshot: <c>Class.Method_parameter=value</c>.</summary>
internal static class SnapshotName
{
    // The characters that no file system in use refuses, whatever system the test runs on.
    private const string Refused = "<>:\"/\\|?*";

    public static string Of(MethodInfo method, VerifySettings settings)
    {
        if (settings.FileName is { } given)
        {
            return given;
        }

        string type = settings.TypeName ?? ClassName(method.ReflectedType!);
        return type + "." + (settings.MethodName ?? method.Name) + Parameters(method, settings.Parameters);
    }

    private static string ClassName(Type type) => type.DeclaringType is { } outer ? ClassName(outer) + "." + type.Name : type.Name;

    private static string Parameters(MethodInfo method, object?[]? values)
    {
        var parameters = method.GetParameters();
        if (parameters.Length == 0)
        {
            return "";
        }

        if (values?.Length != parameters.Length)
        {
            throw new VerifyException(
                $"The test {method.Name} has {parameters.Length} parameters: pass their values with UseParameters, so that each case has its own file.");
        }

        return string.Concat(values.Select((value, i) => $"_{parameters[i].Name}={Clean(Text(value))}"));
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    private static string Clean(string text) => string.Concat(text.Select(c => c < ' ' || Refused.Contains(c, StringComparison.Ordinal) ? '-' : c));
}
