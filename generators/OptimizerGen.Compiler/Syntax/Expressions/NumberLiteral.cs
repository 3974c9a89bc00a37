using System.Globalization;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>The value of a number as written.</summary>
internal static class NumberLiteral
{
    /// <summary>The mistake of a number that double precision does not have, or null where it has it.</summary>
    public static DiagnosticDescriptor? Read(string written, out double value)
    {
        string digits = written.Replace('−', '-');

        // Some runtimes read what is too large as infinity, others do not read it at all.
        bool isRead = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return !isRead || double.IsInfinity(value) ? ExpressionDiagnostics.NumberTooLarge
            : value == 0 && !IsZero(digits) ? ExpressionDiagnostics.NumberTooSmall
            : null;
    }

    private static bool IsZero(string digits) => digits.TakeWhile(digit => digit is not ('e' or 'E')).All(digit => digit is not (>= '1' and <= '9'));
}
