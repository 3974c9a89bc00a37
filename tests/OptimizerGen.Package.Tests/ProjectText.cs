namespace OptimizerGen.Package.Tests;

/// <summary>A user's project file: as <c>dotnet new</c> would write it, with what is said here.</summary>
public sealed record ProjectText(string FileName = "Consumer.csproj")
{
    /// <summary>Further properties, as XML; of two with one name the later counts.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Further items, as XML.</summary>
    public string Items { get; init; } = "";

    public string Framework { get; init; } = "net10.0";

    /// <summary>The packages of this repository that the project refers to.</summary>
    public IReadOnlyList<string> Packages { get; init; } = ["OptimizerGen", "OptimizerGen.Optimizers"];

    /// <summary>The file's text.</summary>
    public string For(PackageFeed feed) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{Framework}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
            {Properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(Packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{feed.VersionOf(package)}\" />"))}
            {Items}
          </ItemGroup>
        </Project>
        """;
}
