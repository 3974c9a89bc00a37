using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes how states, views and inputs are reached from outside.</summary>
internal static class StateEmitter
{
    public static void States(CodeWriter writer, BoundOptimizer optimizer)
    {
        for (int i = 0; i < optimizer.States.Count; i++)
        {
            StateSymbol state = optimizer.States[i];
            if (state.List is { } list)
            {
                List(writer, optimizer, list, state);
                continue;
            }

            string meaning = state.Meaning.Length == 0 ? "" : $": {state.Meaning}";
            string shape = ShapeInfo.Of(state.Shape).Words + KernelPrinter.StorageOf(optimizer.Declarations.States[i]);
            XmlDocumentation.Summary(writer, $"The state {state.Name}{meaning}; {shape}, {state.InitialText} before the first step.");
            (string type, string view) = ViewOf(state);
            writer.Line($"public global::OptimizerGen.{type}<T> {state.Property} => base.{view}({i});");
            writer.Line();
        }
    }

    /// <summary>One property for several states, where the first of them comes.</summary>
    private static void List(CodeWriter writer, BoundOptimizer optimizer, StateListSymbol list, StateSymbol state)
    {
        if (state != list.Elements[0])
        {
            return;
        }

        string shape = ShapeInfo.Of(state.Shape).Words + KernelPrinter.StorageOf(optimizer.Declarations.States[state.Index]);
        XmlDocumentation.Summary(
            writer, $"The {list.Elements.Count} states {list.Name}, by their indices from 0; each {shape}, {state.InitialText} before the first step.");
        (string type, string view) = ViewOf(state);
        string views = $"global::OptimizerGen.StateViews<T, global::OptimizerGen.{type}<T>>";
        writer.Line($"public {views} {list.Property} => new(this, {state.Index}, {list.Elements.Count}, static (rule, state) => (({optimizer.Name}<T>)rule).{view}(state));");
        writer.Line();
    }

    private static (string Type, string View) ViewOf(StateSymbol state) => state.Shape switch
    {
        Shape.Element => ("StateView", "ViewState"),
        Shape.Number => ("NumberState", "ViewNumberState"),
        var other => ShapeInfo.IsLine(other) ? ("LineState", "ViewLineState") : ("MatrixState", "ViewMatrixState"),
    };

    public static void Views(CodeWriter writer, BoundOptimizer optimizer)
    {
        for (int i = 0; i < optimizer.Views.Count; i++)
        {
            ViewSymbol view = optimizer.Views[i];
            XmlDocumentation.Summary(writer, $"Writes {view.Name} for the given parameters into the destination, which has their length.");
            writer.Line($"public void {GeneratedMembers.ReaderOf(view.Name)}(global::System.ReadOnlySpan<T> parameters, global::System.Span<T> destination) => base.ReadView({i}, parameters, destination);");
            writer.Line();
            XmlDocumentation.Summary(writer, $"Writes {view.Name} for one parameter of the set into the destination, which has its length.");
            writer.Line($"public void {GeneratedMembers.ReaderOf(view.Name)}(global::OptimizerGen.Parameter<T> parameter, global::System.Span<T> destination) => base.ReadView({i}, parameter, destination);");
            writer.Line();
        }
    }

    /// <summary>The steps that take a rule's inputs as named arguments.</summary>
    public static void Inputs(CodeWriter writer, BoundOptimizer optimizer)
    {
        IReadOnlyList<InputSymbol> inputs = optimizer.Inputs;
        if (inputs.Count == 0)
        {
            return;
        }

        NameTable names = new("parameters", "gradient", "inputs", "T");
        string[] arguments = [.. inputs.Select(input => names.Take(Binding.Tables.MemberNames.Camel(input.Name)))];
        XmlDocumentation.Summary(writer, "Takes one step on a vector.");
        writer.Line("/// <param name=\"parameters\">The parameters, which the step moves.</param>");
        writer.Line("/// <param name=\"gradient\">The gradient, as long as the parameters; it is only read.</param>");
        Step(writer, inputs, arguments, ofVector: true);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Shape == Shape.Element)
            {
                XmlDocumentation.Summary(writer, $"The input {inputs[i].Name} of a parameter set: write each parameter's values before the step.");
                writer.Line($"public global::OptimizerGen.InputView<T> {inputs[i].Property} => base.ViewInput({i});");
                writer.Line();
            }
        }

        if (inputs.Any(input => input.Shape == Shape.Number))
        {
            XmlDocumentation.Summary(writer, "Takes one step on the parameter set.");
            Step(writer, inputs, arguments, ofVector: false);
        }

        RefuseSteps(writer, optimizer.Name, inputs, arguments);
    }

    /// <summary>The inherited steps without inputs, hidden by ones that a build refuses with a sentence.</summary>
    private static void RefuseSteps(CodeWriter writer, string rule, IReadOnlyList<InputSymbol> inputs, string[] arguments)
    {
        RefuseStep(writer, rule, inputs.Select(input => input.Name), ["parameters", "gradient", .. arguments],
            "global::System.Span<T> parameters, global::System.ReadOnlySpan<T> gradient", "parameters, gradient");
        int[] numbers = [.. Enumerable.Range(0, inputs.Count).Where(i => inputs[i].Shape == Shape.Number)];
        if (numbers.Length > 0)
        {
            RefuseStep(writer, rule, numbers.Select(i => inputs[i].Name), numbers.Select(i => arguments[i]), "", "");
        }
    }

    private static void RefuseStep(
        CodeWriter writer, string rule, IEnumerable<string> inputs, IEnumerable<string> call, string parameters, string arguments)
    {
        string right = $"Step({string.Join(", ", call.Select(argument => argument.TrimStart('@')))})";
        XmlDocumentation.Summary(writer, $"Not a step of this rule, which needs more than the gradient: {right}.");
        writer.Line($"[global::System.Obsolete(\"{rule} needs {string.Join(" and ", inputs)} at every step: call {right}.\", true)]");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line($"public new global::OptimizerGen.StepOutcome Step({parameters}) => base.Step({arguments});");
        writer.Line();
    }

    private static void Step(CodeWriter writer, IReadOnlyList<InputSymbol> inputs, string[] arguments, bool ofVector)
    {
        int[] taken = [.. Enumerable.Range(0, inputs.Count).Where(i => ofVector || inputs[i].Shape == Shape.Number)];
        foreach (int i in taken)
        {
            string shape = inputs[i].Shape == Shape.Number ? "One number" : "One value for each element";
            writer.Line($"/// <param name=\"{arguments[i]}\">The input {inputs[i].Name}. {shape}.</param>");
        }

        IEnumerable<string> parameters = taken.Select(i =>
            (inputs[i].Shape == Shape.Number ? "double " : "global::System.ReadOnlySpan<T> ") + arguments[i]);
        string[] vector = ofVector ? ["global::System.Span<T> parameters", "global::System.ReadOnlySpan<T> gradient"] : [];
        writer.Block($"public global::OptimizerGen.StepOutcome Step({string.Join(", ", vector.Concat(parameters))})", () =>
        {
            writer.Line("var inputs = new global::OptimizerGen.StepInputs<T>();");
            foreach (int i in taken)
            {
                string setter = inputs[i].Shape == Shape.Number ? "SetNumber" : "SetElements";
                writer.Line($"inputs.{setter}({i}, {arguments[i]});");
            }

            writer.Line(ofVector ? "return base.Step(parameters, gradient, inputs);" : "return base.Step(inputs);");
        });
        writer.Line();
    }
}
