namespace VerifyTests;

/// <summary>Says where two texts part.</summary>
internal static class TextDifference
{
    public static string Describe(string verified, string received, string verifiedPath, string receivedPath)
    {
        string[] expected = verified.Split('\n');
        string[] actual = received.Split('\n');
        int line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
        {
            line++;
        }

        return $"""
            The snapshot differs first in line {line + 1}.
            verified: {Line(expected, line)}
            received: {Line(actual, line)}
            Look at {receivedPath}
            and, if it is right, let it replace {verifiedPath}
            """;
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(the text has ended)";
}
