namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Mistakes that change nothing that could be seen, and why.</summary>
internal static class EquivalentMutants
{
    private static readonly (string Change, string Reason, string[] Specs)[] s_rows =
    [
        ("* to /: gradient: grad / where(maximize, -1, 1) + weight_decay * theta", "A quotient by 1 or -1 is the product.", ["AdamPyTorch", "AmsGradPyTorch", "SgdPyTorch"]),
        ("* to /: gradient: grad / where(maximize, -1, 1)", "A quotient by 1 or -1 is the product.", ["AdamWPyTorch"]),
        ("* to /: - v -= (1 - beta2) / sign(v - grad^2) * grad^2", "A quotient by 1 or -1 is the product, and the two squares are never equal here.", ["Yogi"]),
        ("negated: length: -(where(growth > 1, period * growth^number, period))", "A cosine is the same on both sides of 0.", ["CosineRestarts"]),
        ("negated: since: -(where(growth > 1, step - period * (growth^number - 1) / (growth - 1), step % period))", "A cosine is the same on both sides of 0.", ["CosineRestarts"]),
        ("halved: end: { default: '(where(factor < 1, 0, inf)) / 2', range: \"[0, inf]\", summary: \"Bound that the value does not cross.\" }", "Half of 0 and half of infinity are themselves.", ["ExponentialDecay"]),
        ("halved: rate_growth: { default: (inf) / 2, range: \"(0, inf]\", summary: \"The relative rate's bound for each step taken; 1e-6 is the libraries' warm-up.\" }", "Half of infinity is itself.", ["Adafactor"]),
        ("halved: growth_limit: { default: (inf) / 2, range: \"[1, inf]\", summary: \"The most by which the estimate grows in one step.\" }", "Half of infinity is itself.", ["Prodigy"]),
        ("halved: growth_limit: { default: (inf) / 2, range: \"[1, inf]\", summary: \"The most by which the bound grows in one step.\" }", "Half of infinity is itself.", ["DAdaptAdam", "DAdaptSgd"]),
        ("negated: - by_row = -(rank > 1 and max_of(cosine_of_row) < delta / sqrt(columns))", "Only whether it is 0 is read.", ["AdamP", "SgdP"]),
        ("halved: - by_row = (rank > 1 and max_of(cosine_of_row) < delta / sqrt(columns)) / 2", "Only whether it is 0 is read.", ["AdamP", "SgdP"]),
        ("negated: - by_tensor = -(rank > 1 and by_row == 0 and cosine < delta / sqrt(size))", "Only whether it is 0 is read.", ["AdamP", "SgdP"]),
        ("halved: - by_tensor = (rank > 1 and by_row == 0 and cosine < delta / sqrt(size)) / 2", "Only whether it is 0 is read.", ["AdamP", "SgdP"]),
        ("halved: - gain = (where(maximize, loss - bound, bound - loss)) / 2", "Only its sign is read.", ["Plateau"]),
        ("halved: do: bad = (0) / 2", "Half of 0 is itself.", ["Plateau"]),
        ("halved: - bad = (0) / 2", "Half of 0 is itself.", ["Plateau"]),
        ("negated: do: bad = -(0)", "A count that begins at -0 is the same.", ["Plateau"]),
        ("negated: - bad = -(0)", "A count that begins at -0 is the same.", ["Plateau"]),
        ("negated: is_matrix: -(rank >= 2)", "Only whether it is 0 is read.", ["Muon", "MuonOptax"]),
        ("halved: is_matrix: (rank >= 2) / 2", "Only whether it is 0 is read.", ["Muon", "MuonOptax"]),
        ("< to >: - if: rows >= columns", "Both branches are the same product, of which the smaller square is the cheaper.", ["Muon", "MuonOptax"]),
        ("turned: - if: not (rows <= columns)", "Both branches are the same product, of which the smaller square is the cheaper.", ["Muon", "MuonOptax"]),
        ("negated: - total = -(0)", "A sum that begins at -0 is the same.", ["AggMo"]),
        ("halved: - total = (0) / 2", "Half of 0 is itself.", ["AggMo"]),
        ("halved: best: (where(maximize, -inf, inf)) / 2", "Half of infinity is itself.", ["Plateau"]),
        ("halved: - agreement = (sign(grad * previous_gradient)) / 2", "Only its sign is read.", ["RPropPyTorch"]),
        ("halved: - largest_rate = (max(largest_rate, rate)) / 2", "Weights count by their proportions, and no rate falls here.", ["ScheduleFreeSgd"]),
        ("halved: - weight = (t^step_power * largest_rate^weight_power) / 2", "Weights count by their proportions.", ["ScheduleFreeSgd"]),
    ];

    public static IEnumerable<string> Of(string spec) => s_rows.Where(row => row.Specs.Contains(spec)).Select(row => row.Change);
}
