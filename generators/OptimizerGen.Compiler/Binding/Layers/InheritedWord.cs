using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>The word <c>inherited</c>, which stands for what is extended or wrapped.</summary>
internal static class InheritedWord
{
    public const string Text = "inherited";

    public static bool IsIn(ExpressionSyntax expression) =>
        ExpressionWalker.All(expression).OfType<NameSyntax>().Any(name => name.Name == Text);
}
