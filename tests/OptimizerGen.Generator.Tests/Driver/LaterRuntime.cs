using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>The runtime as a later version might have it: its own sources, with more members in some of its classes.</summary>
internal static class LaterRuntime
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks; global using OptimizerGen.CompilerServices;
        """;

    /// <summary>Compiles it.</summary>
    /// <param name="members">The classes by name, such as "Optimizer", and the text of what each has more.</param>
    public static byte[] Compile(IReadOnlyDictionary<string, string> members)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        HashSet<string> wanted = [.. members.Keys];
        List<SyntaxTree> trees = [CSharpSyntaxTree.ParseText(Usings, parsing)];
        foreach (string path in RepositoryFiles.Code("src/OptimizerGen"))
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing).GetRoot();
            ClassDeclarationSyntax? type = root.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(type => wanted.Contains(type.Identifier.Text));
            if (type is not null && wanted.Remove(type.Identifier.Text))
            {
                SyntaxNode more = CSharpSyntaxTree.ParseText($"class More {{ {members[type.Identifier.Text]} }}", parsing).GetRoot();
                root = root.ReplaceNode(type, type.AddMembers([.. more.DescendantNodes().OfType<ClassDeclarationSyntax>().First().Members]));
            }

            trees.Add(CSharpSyntaxTree.Create((CSharpSyntaxNode)root, parsing));
        }

        Assert.Empty(wanted);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("OptimizerGen", trees, GeneratorHost.Framework, options).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(10)));
        return image.ToArray();
    }
}
