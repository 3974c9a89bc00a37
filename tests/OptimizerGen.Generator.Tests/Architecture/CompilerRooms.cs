using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>Which namespaces each folder of the spec compiler uses, asked of the C# compiler and not of the using directives.</summary>
public static class CompilerRooms
{
    private const string Root = "OptimizerGen.Compiler";

    private static readonly Lazy<IReadOnlyList<Use>> s_uses = new(FindUses);

    /// <summary>Who uses what: the folder and file of the user; the namespace, name and file of the type.</summary>
    public sealed record Use(string Room, string File, string Namespace, string Type, string? DeclaredIn)
    {
        /// <summary>The folder of the compiler that is used; null for the records of the front door and for everything outside.</summary>
        public string? UsedRoom => RoomOf(Namespace) is { Length: > 0 } room ? room : null;

        public override string ToString() => $"{File} uses {Namespace}.{Type}";
    }

    public static IEnumerable<Use> UsesBy(string room) => s_uses.Value.Where(use => use.Room == room);

    public static IEnumerable<Use> All => s_uses.Value;

    /// <summary>The folder of the compiler that a namespace belongs to, or null outside of it; the front door itself is "".</summary>
    public static string? RoomOf(string @namespace) =>
        @namespace == Root ? ""
        : @namespace.StartsWith(Root + ".", StringComparison.Ordinal) ? @namespace[(Root.Length + 1)..].Split('.')[0]
        : null;

    private static List<Use> FindUses()
    {
        string folder = Path.Combine(RepositoryFiles.Root, "generators", Root);
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["OPTIMIZERGEN_COMPILER"]);
        SyntaxTree[] trees =
        [
            .. RepositoryFiles.Code(folder).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)),
            CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;", options),
        ];
        string assemblies = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            Root,
            trees,
            assemblies.Split(Path.PathSeparator).Where(path => !Path.GetFileName(path).StartsWith(Root, StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)));

        var uses = new HashSet<Use>();
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is { } symbol && TypeOf(symbol) is { } type)
                {
                    string declared = model.GetEnclosingSymbol(name.SpanStart)?.ContainingNamespace?.ToDisplayString() ?? "";
                    uses.Add(new Use(
                        RoomOf(declared) ?? "",
                        Path.GetRelativePath(folder, tree.FilePath.Length > 0 ? tree.FilePath : folder),
                        type.ContainingNamespace.ToDisplayString(),
                        type.Name,
                        type.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
                            ? Path.GetRelativePath(folder, declaration.SyntaxTree.FilePath).Replace('\\', '/')
                            : null));
                }
            }
        }

        return [.. uses];
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol as INamedTypeSymbol ?? symbol.ContainingType;
}
