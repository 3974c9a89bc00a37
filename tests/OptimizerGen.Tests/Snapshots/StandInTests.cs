namespace OptimizerGen.Tests.Snapshots;

/// <summary>The snapshot engine that stands in for Verify.Xunit; with that package in use there is nothing of ours to test.</summary>
[UsesVerify]
public sealed class StandInTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_new_snapshot_fails_and_leaves_its_text()
    {
        var failure = await Assert.ThrowsAsync<VerifyException>(async () => await Verifier.Verify("α\r\nβ\n").UseDirectory(_folder));

        Assert.Contains("rename it", failure.Message, StringComparison.Ordinal);
        Assert.Equal("α\nβ\n", await Received("A_new_snapshot_fails_and_leaves_its_text"));
    }

    [Theory]
    [InlineData(1.5, "a/b")]
    public async Task Parameters_are_part_of_the_name(double number, string text)
    {
        await Assert.ThrowsAsync<VerifyException>(async () => await Verifier.Verify("x", "cs").UseParameters(number, text).UseDirectory(_folder));

        Assert.Equal("x", await Received("Parameters_are_part_of_the_name_number=1.5_text=a-b", "cs"));
    }

    [Theory]
    [InlineData(1)]
    public async Task Parameters_that_are_not_told_are_refused(int number)
    {
        Assert.Equal(1, number);
        var failure = await Assert.ThrowsAsync<VerifyException>(async () => await Verifier.Verify("x").UseDirectory(_folder));

        Assert.Contains("UseParameters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_accepted_text_passes_and_another_is_told_by_its_first_line()
    {
        string name = Path.Combine(_folder, "accepted");
        await File.WriteAllTextAsync(name + ".verified.txt", "one\ntwo\nthree");
        await Verifier.Verify("one\ntwo\nthree").UseDirectory(_folder).UseFileName("accepted");
        Assert.False(File.Exists(name + ".received.txt"));

        var failure = await Assert.ThrowsAsync<VerifyException>(async () => await Verifier.Verify("one\n2\nthree").UseDirectory(_folder).UseFileName("accepted"));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("verified: two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("received: 2", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(name + ".received.txt"));

        await Verifier.Verify("one\ntwo\nthree").UseDirectory(_folder).UseFileName("accepted");
        Assert.False(File.Exists(name + ".received.txt"));
    }

    private Task<string> Received(string method, string extension = "txt") =>
        File.ReadAllTextAsync(Path.Combine(_folder, $"{nameof(StandInTests)}.{method}.received.{extension}"));
}
