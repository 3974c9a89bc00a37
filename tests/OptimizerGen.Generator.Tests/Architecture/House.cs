using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>
/// A project as a house: which folder uses types that another folder declares. It is asked of the C# compiler and not of
/// the using directives, and by the folders that files lie in and not by namespaces, so that nothing goes unseen.
/// </summary>
public sealed class House
{
    /// <summary>The room of the files that lie in no folder: the front door.</summary>
    public const string Front = "front";

    private readonly string _folder;

    private House(string project)
    {
        _folder = Path.Combine(RepositoryFiles.Root, project);
        Uses = FindUses(Path.GetFileName(project));
    }

    public static House Compiler { get; } = new("generators/OptimizerGen.Compiler");

    public static House Runtime { get; } = new("src/OptimizerGen");

    /// <summary>One file that names a type of another room, or of another assembly.</summary>
    /// <param name="Folder">The folder of the user's file.</param>
    /// <param name="File">The user's file.</param>
    /// <param name="Type">The type, with its namespace.</param>
    /// <param name="UsedFolder">The folder of the file that declares the type; null outside of the project.</param>
    public sealed record Use(string Folder, string File, string Type, string? UsedFolder)
    {
        /// <summary>The top folder of the user's file.</summary>
        public string Room => Folder.Split('/')[0];

        /// <summary>The top folder of the file that declares the type.</summary>
        public string? UsedRoom => UsedFolder?.Split('/')[0];

        public override string ToString() => $"{File} uses {Type} of {UsedRoom}";
    }

    public IReadOnlyList<Use> Uses { get; }

    public IEnumerable<string> Rooms => Uses.Select(use => use.Room).Distinct();

    private List<Use> FindUses(string assembly)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["OPTIMIZERGEN_COMPILER"]);
        Dictionary<string, string> files = Files();
        SyntaxTree[] trees =
        [
            .. files.Keys.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)),
            CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;", options),
        ];
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            assembly,
            trees,
            assemblies.Split(Path.PathSeparator)
                .Where(path => !Path.GetFileName(path).StartsWith("OptimizerGen", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

        var uses = new HashSet<Use>();
        foreach (SyntaxTree tree in trees.Where(tree => tree.FilePath.Length > 0))
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is { } symbol && TypeOf(symbol) is { } type)
                {
                    uses.Add(new Use(
                        files[tree.FilePath],
                        Path.GetRelativePath(_folder, tree.FilePath).Replace('\\', '/'),
                        type.OriginalDefinition.ToDisplayString(),
                        type.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration ? files[declaration.SyntaxTree.FilePath] : null));
                }
            }
        }

        return [.. uses];
    }

    /// <summary>Each file of the project with its folder; a file that is linked in from elsewhere lies where the project shows it.</summary>
    private Dictionary<string, string> Files()
    {
        var files = RepositoryFiles.Code(_folder).ToDictionary(path => path, path => FolderOf(Path.GetRelativePath(_folder, path)));
        foreach (XElement item in XDocument.Load(Directory.EnumerateFiles(_folder, "*.csproj").Single()).Descendants("Compile"))
        {
            if (item.Attribute("Link") is { } link)
            {
                string linked = Path.GetFullPath(Path.Combine(_folder, item.Attribute("Include")!.Value));
                foreach (string path in Directory.EnumerateFiles(Path.GetDirectoryName(linked)!, Path.GetFileName(linked)))
                {
                    files.Add(path, FolderOf(link.Value));
                }
            }
        }

        return files;
    }

    private static string FolderOf(string path)
    {
        string[] parts = path.Split('/', '\\');
        return parts.Length == 1 ? Front : string.Join('/', parts.SkipLast(1));
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol as INamedTypeSymbol ?? symbol.ContainingType;
}
