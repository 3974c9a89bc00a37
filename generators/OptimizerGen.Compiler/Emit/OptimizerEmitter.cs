using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Members;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit;

/// <summary>
/// Writes the class of an optimizer in two files: the class as its users see it, with the numbers of its steps, and the loops
/// over elements with their code for each width of vectors.
/// </summary>
internal sealed class OptimizerEmitter
{
    private const string Description = "s_description";

    private readonly BoundOptimizer _optimizer;
    private readonly LoweredOptimizer _lowered;
    private readonly CodeWriter _writer;
    private readonly KernelCode _code;

    private OptimizerEmitter(BoundOptimizer optimizer, LoweredOptimizer lowered, CodeWriter writer)
    {
        _optimizer = optimizer;
        _lowered = lowered;
        _writer = writer;
        _code = new KernelCode(
            $"global::{GeneratedFile.LoopsNamespace}.{KernelClass}", lowered.KeptPowers, writer);
    }

    private string KernelClass => GeneratedMembers.KernelClassOf(_optimizer.Name);

    public static IReadOnlyList<CompiledFile> Emit(BoundOptimizer optimizer, LoweredOptimizer lowered, string @namespace)
    {
        OptimizerEmitter? emitter = null;
        string text = GeneratedFile.Write(@namespace, writer =>
        {
            emitter = new OptimizerEmitter(optimizer, lowered, writer);
            emitter.EmitClass();
        });
        var main = new CompiledFile(Part: null, text);
        return emitter!._code.HasLoops ? [main, new CompiledFile("Loops", emitter.Loops(@namespace))] : [main];
    }

    private void EmitClass()
    {
        DocumentationEmitter.Optimizer(_writer, _optimizer, _lowered);
        GeneratedFile.GeneratedMark(_writer);
        _writer.Line($"public sealed partial class {_optimizer.Name}<T> : global::OptimizerGen.Optimizer<T>");
        _writer.Block("    where T : struct, global::System.Numerics.IFloatingPointIeee754<T>", () =>
        {
            EmitConstructors();
            HyperparameterEmitter.Properties(_writer, _optimizer.Hyperparameters);
            ListEmitter.Properties(_writer, _optimizer.Lists);
            StateEmitter.States(_writer, _optimizer);
            StateEmitter.Inputs(_writer, _optimizer);
            StateEmitter.Views(_writer, _optimizer);
            NestedTypesEmitter.Properties(_writer);
            EmitFrameMethods();
            EmitRows();
            HyperparameterEmitter.Defaults(_writer, _optimizer.Hyperparameters);
            NestedTypesEmitter.Types(_writer, _optimizer);
            DescriptionEmitter.Optimizer(_writer, _optimizer, _lowered);
        });
    }

    private string Loops(string @namespace) => GeneratedFile.Write(
        @namespace,
        writer => writer.Block($"partial class {_optimizer.Name}<T>", () =>
        {
            RowEmitter.Method(writer, _lowered.Rows);
            _code.EmitLoops(writer);
        }),
        writer =>
        {
            writer.Line($"/// <summary>The loops of {_optimizer.Name}, for each width of vectors and for single elements.</summary>");
            writer.Block($"file static class {KernelClass}", () => writer.Lines(_code.Kernels.ToString().TrimEnd('\n').Split('\n')));
        });

    /// <summary>The numbers of rows lie beside the loops, where there are some.</summary>
    private void EmitRows()
    {
        if (!_code.HasLoops)
        {
            RowEmitter.Method(_writer, _lowered.Rows);
        }
    }

    private void EmitConstructors()
    {
        Constructor("Makes the optimizer of one vector.", "int length", "length", "length", "The number of parameters, at least 0.");
        Constructor(
            "Makes the optimizer of a parameter set, or of a selection of its tensors. No parameter can be added to the set afterwards.",
            "global::OptimizerGen.ParameterSelection<T> parameters", "parameters", "parameters", "The parameter set, or a selection of its tensors.");
    }

    private void Constructor(string summary, string parameter, string name, string argument, string about)
    {
        XmlDocumentation.Summary(_writer, summary);
        _writer.Line($"/// <param name=\"{name}\">{about}</param>");
        if (_optimizer.Numerics == NumericsMode.Fused)
        {
            _writer.Line("/// <exception cref=\"global::System.PlatformNotSupportedException\">The machine has no fused multiply-add.</exception>");
        }

        string[] body = [.. ConstructorBody()];
        string header = $"public {_optimizer.Name}({parameter}) : base({Description}, {argument})";
        if (body.Length == 0)
        {
            _writer.Line(header + " { }");
        }
        else
        {
            _writer.Block(header, () => _writer.Lines(body));
        }

        _writer.Line();
    }

    private IEnumerable<string> ConstructorBody()
    {
        if (_optimizer.Numerics == NumericsMode.Fused)
        {
            yield return $"global::OptimizerGen.CompilerServices.FusedArithmetic.Require({Description}.Name);";
        }

        foreach (int index in _optimizer.Schedules.Keys.OrderBy(index => index))
        {
            yield return $"base.SetSchedule({index}, new {GeneratedMembers.OwnScheduleOf(_optimizer.Hyperparameters[index].Name)}());";
        }
    }

    private void EmitFrameMethods()
    {
        var methods = new FrameMethodEmitter(_code);
        if (_lowered.Initialize is { } initialize)
        {
            _writer.Line("/// <inheritdoc/>");
            methods.EmitOverride(initialize, "protected override void Initialize");
        }

        _writer.Line("/// <inheritdoc/>");
        methods.EmitOverride(_lowered.Update, "protected override void Update");
        if (_lowered.GradientPoint is { } point)
        {
            _writer.Line("/// <inheritdoc/>");
            methods.EmitOverride(point, "protected override void WriteGradientPoint");
        }

        EmitChosen(
            methods, "protected override void WriteEarlierPoint(int gradient", "gradient", _lowered.EarlierPoints,
            i => GeneratedMembers.PointOf(_optimizer.EarlierGradients[i].Gradient.Name));
        EmitChosen(
            methods, "protected override void WriteView(int view", "view", _lowered.Views,
            i => GeneratedMembers.WriterOf(_optimizer.Views[i].Name));
    }

    /// <summary>A method that the runtime calls with the number of one of several kernels, and the methods of those.</summary>
    private void EmitChosen(
        FrameMethodEmitter methods, string header, string number, IReadOnlyList<LoweredKernel> kernels, Func<int, string> nameOf)
    {
        if (kernels.Count == 0)
        {
            return;
        }

        const string Frame = "in global::OptimizerGen.CompilerServices.StepFrame<T> frame";
        _writer.Line("/// <inheritdoc/>");
        _writer.Block($"{header}, int phase, {Frame})", () => _writer.Block($"switch ({number})", () =>
        {
            for (int i = 0; i < kernels.Count; i++)
            {
                _writer.Line($"case {i}:");
                _writer.Indented(() =>
                {
                    _writer.Line($"{nameOf(i)}({FrameMethodEmitter.Arguments(kernels[i], "frame")});");
                    _writer.Line("break;");
                });
            }
        }));
        _writer.Line();
        for (int i = 0; i < kernels.Count; i++)
        {
            methods.EmitPrivate(kernels[i], $"private void {nameOf(i)}");
        }
    }
}
