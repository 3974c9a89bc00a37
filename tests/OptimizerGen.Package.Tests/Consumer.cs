namespace OptimizerGen.Package.Tests;

/// <summary>A fresh project of a user that knows the packages and nothing else of this repository.</summary>
public sealed class Consumer
{
    private readonly string _folder;

    public Consumer(PackageFeed feed, string name, params string[] furtherPackages)
    {
        _folder = feed.NewFolder(name);
        string further = string.Concat(furtherPackages.Select(reference => $"\n    <PackageReference Include=\"{reference}\" Version=\"1.0.0\" />"));
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <InvariantGlobalization>true</InvariantGlobalization>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>CS1591</NoWarn>
                <TreatWarningsAsErrors>{(furtherPackages.Length == 0 ? "true" : "false")}</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OptimizerGen" Version="{feed.VersionOf("OptimizerGen")}" />
                <PackageReference Include="OptimizerGen.Optimizers" Version="{feed.VersionOf("OptimizerGen.Optimizers")}" />{further}
              </ItemGroup>
            </Project>
            """);
    }

    public void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public (int ExitCode, string Output) Build() => DotNet.Run(
        _folder, PackageFeed.PackagesOf(_folder), "build", "-c", "Release", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    /// <summary>Builds and runs the program, and gives the lines that it prints.</summary>
    public string[] BuildAndRun()
    {
        (int exitCode, string output) = Build();
        Assert.True(exitCode == 0, output);
        return DotNet.Succeed(_folder, PackageFeed.PackagesOf(_folder), "bin/Release/net10.0/Consumer.dll")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
