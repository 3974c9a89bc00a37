using System.Text.Json;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Cli.Inspection;

/// <summary>A transform as JSON. Its defaults are texts, since an argument may be an expression of the rule's hyperparameters.</summary>
internal static class TransformJson
{
    public static void Write(Utf8JsonWriter json, BoundTransform transform)
    {
        SpecDescription texts = transform.Description;
        json.WriteStartObject();
        CatalogueJson.WriteTexts(json, transform.Name, texts.Summary, string.Join('\n', texts.Formula), texts.UseWhen, texts.Reference);
        json.WriteStartArray("hyperparameters");
        foreach (HyperparameterSymbol symbol in transform.Hyperparameters)
        {
            json.WriteStartObject();
            json.WriteString("name", symbol.Name);
            json.WriteString("symbol", symbol.Letter);
            json.WriteString("kind", symbol.Type switch { HyperparameterType.Boolean => "boolean", HyperparameterType.Integer => "integer", _ => "real" });
            json.WriteString("range", symbol.Range.ToText());
            json.WriteString("default", symbol.DefaultText);
            json.WriteString("summary", symbol.Summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("states");
        foreach (StateSymbol state in transform.States)
        {
            json.WriteStartObject();
            json.WriteString("name", state.Name);
            json.WriteString("shape", state.Shape == Shape.Element ? "element" : "number");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
