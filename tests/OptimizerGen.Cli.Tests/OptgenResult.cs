using System.Text.Json;

namespace OptimizerGen.Cli.Tests;

internal sealed record OptgenResult(int ExitCode, string Output, string Error)
{
    public JsonElement Json
    {
        get
        {
            Assert.Equal("", Error);
            Assert.Equal(0, ExitCode);
            return JsonDocument.Parse(Output).RootElement;
        }
    }
}
