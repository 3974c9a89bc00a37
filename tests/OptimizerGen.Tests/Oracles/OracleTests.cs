using System.Globalization;
using Xunit.Abstractions;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Every optimizer follows the trajectories that PyTorch and independent evaluations of the papers recorded.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    /// <summary>Record and class, for every record whose variant the catalogue claims.</summary>
    public static TheoryData<Engine, string, string> Claimed
    {
        get
        {
            var rows = new TheoryData<Engine, string, string>();
            foreach (var (record, optimizer) in Pairs())
            {
                foreach (var engine in Engines.All)
                {
                    rows.Add(engine, record.Id, optimizer);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Claimed))]
    public void Follows_the_record(Engine engine, string id, string optimizer)
    {
        var record = OracleFolder.Current.Record(id);
        if (record.IsDouble)
        {
            OracleRun.Check<double>(engine, record, optimizer);
        }
        else
        {
            OracleRun.Check<float>(engine, record, optimizer);
        }
    }

    [Fact]
    public void Every_claimed_variant_has_records_and_all_of_them_run()
    {
        var ran = Pairs().Select(pair => pair.Record).Distinct().ToList();
        foreach (var variant in ran.GroupBy(record => record.Variant))
        {
            Say($"{variant.Key}: {variant.Count()} records ran");
        }

        foreach (var variant in OracleFolder.Current.Records.Where(record => !VariantTable.Knows(record)).GroupBy(record => record.Variant))
        {
            Say($"{variant.Key}: not known, {variant.Count()} records left aside");
        }

        Say($"{ran.Count} records ran");
        Assert.NotEmpty(ran);
        if (OracleFolder.IsShipped)
        {
            Assert.Equal(321, OracleFolder.Current.Records.Count);
            Assert.Empty(VariantTable.Variants.Except(ran.Select(record => record.Variant)));
            Assert.Equal(VariantTable.LeftAside.Order(), OracleFolder.Current.Records.Except(ran).Select(record => record.Variant).Distinct().Order());
        }
    }

    private static IEnumerable<(OracleRecord Record, string Optimizer)> Pairs() =>
        from record in OracleFolder.Current.Records
        where VariantTable.Knows(record)
        from optimizer in VariantTable.Of(record).Optimizers(record)
        select (record, optimizer);

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
