using System.Text.Json;

namespace OptimizerGen.Cli.Tests;

internal sealed record OptgenResult(int ExitCode, string Output, string Error)
{
    public JsonElement Json
    {
        get
        {
            Assert.Equal("", Error);
            Assert.InRange(ExitCode, 0, 1);
            JsonElement root = JsonDocument.Parse(Output).RootElement;
            Assert.Equal(1, root.GetProperty("version").GetInt32());
            return root;
        }
    }
}
