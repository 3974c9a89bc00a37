namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Mistakes that change nothing that could be seen, and why.</summary>
internal static class EquivalentMutants
{
    private static readonly (string Change, string Reason, string[] Specs)[] s_rows =
    [
        ("* to /: gradient: grad / where(maximize, -1, 1) + weight_decay * theta", "A quotient by 1 or -1 is the product.", ["AdamPyTorch", "AmsGradPyTorch", "SgdPyTorch"]),
        ("* to /: gradient: grad / where(maximize, -1, 1)", "A quotient by 1 or -1 is the product.", ["AdamWPyTorch"]),
    ];

    public static IEnumerable<string> Of(string spec) => s_rows.Where(row => row.Specs.Contains(spec)).Select(row => row.Change);
}
