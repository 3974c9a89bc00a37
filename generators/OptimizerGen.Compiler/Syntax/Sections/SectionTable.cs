using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax.Keys;
using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Sections;

/// <summary>Every section of a spec, but the key that says what it declares.</summary>
internal static class SectionTable
{
    private static readonly WordTable<NumericsMode> s_numerics = new("a mode of numerics",
        ("plain", NumericsMode.Plain), ("strict", NumericsMode.Strict), ("fused", NumericsMode.Fused));

    public static readonly KeyTable<SpecSyntax> Sections = new("A spec",
        new("extends", NodeKinds.Text, (spec, value, reader) => spec with { Extends = reader.ReadBaseName(value) }),
        new("namespace", NodeKinds.Text, (spec, value, reader) => spec with { Namespace = reader.ReadNamespace(value) }) { Kinds = SpecKinds.Classes },
        new("numerics", NodeKinds.Text, (spec, value, reader) => spec with { Numerics = s_numerics.Read(value, reader) }) { Kinds = SpecKinds.Classes },
        Document("summary", (texts, text) => texts with { Summary = text }),
        Document("remarks", (texts, text) => texts with { Remarks = text }),
        Document("use_when", (texts, text) => texts with { UseWhen = text }),
        new("reference", NodeKinds.Text | NodeKinds.Map, (spec, value, reader) =>
            spec with { Documentation = spec.Documentation with { Reference = ReferenceForm.Read(value, reader) } })
        { IsProse = true },
        new("strengths", NodeKinds.Text | NodeKinds.List, (spec, value, reader) =>
            spec with { Documentation = spec.Documentation with { Strengths = reader.ReadTexts(value) } })
        { IsProse = true },
        new("weaknesses", NodeKinds.Text | NodeKinds.List, (spec, value, reader) =>
            spec with { Documentation = spec.Documentation with { Weaknesses = reader.ReadTexts(value) } })
        { IsProse = true },
        new("hyperparameters", NodeKinds.Map, (spec, value, reader) =>
            spec with { Hyperparameters = HyperparameterForm.Form.Read(value, reader) }),
        new("let", NodeKinds.Map, (spec, value, reader) => spec with { Lets = ValueForms.Lets.Read(value, reader) }),
        new("inputs", NodeKinds.Map, (spec, value, reader) => spec with { Inputs = ValueForms.Inputs.Read(value, reader) }),
        new("state", NodeKinds.Map, (spec, value, reader) => spec with { States = StateForm.Form.Read(value, reader) }),
        OfRules("gradient", StatementForm.Accepts, (spec, value, reader) =>
            spec with { Gradient = StatementForm.Read(value, reader, implicitTarget: "grad") }),
        OfRules("gradient_at", NodeKinds.Text | NodeKinds.Map, (spec, value, reader) => spec with { GradientAt = PointForm.Read(value, reader) }),
        OfRules("moments", NodeKinds.Map, (spec, value, reader) => spec with { Moments = MomentForm.Form.Read(value, reader) }),
        new("update", StatementForm.Accepts, (spec, value, reader) => spec with { Update = StatementForm.Read(value, reader) }),
        OfRules("after", StatementForm.Accepts, (spec, value, reader) => spec with { After = StatementForm.Read(value, reader) }),
        OfRules("views", NodeKinds.Map, (spec, value, reader) => spec with { Views = ValueForms.Views.Read(value, reader) }),
        OfRules("schedules", NodeKinds.Map, (spec, value, reader) => spec with { Schedules = ValueForms.Schedules.Read(value, reader) }),
        new("value", NodeKinds.Text, (spec, value, reader) => spec with { Value = reader.Expressions.Read(value.Value) }) { Kinds = SpecKinds.Schedule },
        new("use", NodeKinds.Map, (spec, value, reader) => spec with { Uses = WithForm.Uses.Read(value, reader) }) { Kinds = SpecKinds.Optimizer },
        new("with", NodeKinds.Text | NodeKinds.List, (spec, value, reader) => spec with { With = WithForm.Read(value, reader) }) { Kinds = SpecKinds.Optimizer });

    private static KeyDefinition<SpecSyntax> OfRules(
        string name, NodeKinds accepts, Func<SpecSyntax, YamlEntry, SpecReader, SpecSyntax> read, NodeKinds later = NodeKinds.None) =>
        new(name, accepts, read) { Kinds = SpecKinds.Rules, Later = later };

    private static KeyDefinition<SpecSyntax> Document(string name, Func<DocumentationSyntax, string, DocumentationSyntax> set) =>
        new(name, NodeKinds.Text, (spec, value, reader) =>
            spec with { Documentation = set(spec.Documentation, reader.ReadText(value.Value).Text) })
        { IsProse = true };
}
