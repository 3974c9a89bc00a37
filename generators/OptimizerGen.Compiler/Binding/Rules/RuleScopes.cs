using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Builds the scope of each section of an optimizer.</summary>
internal sealed class RuleScopes(ComposedSpec spec, ValueFactory factory, IReadOnlyList<StateDeclaration> states)
{
    private const string WhyNoInherited =
        "it stands for the statements of the spec extended, in a line of its own, or for the old expression in a 'let'";

    /// <summary>The scope in which <c>gradient</c>, <c>moments</c> and <c>update</c> run one after the other.</summary>
    public Scope ForStep()
    {
        Scope scope = Common("the update");
        scope.Values["theta"] = scope.Previous["theta"] = Theta;
        scope.Values["grad"] = factory.Leaf(Op.Gradient, Shape.Element, name: "grad");
        if (!scope.Aliases.ContainsKey("g"))
        {
            scope.Aliases["g"] = "grad";
        }

        DeclareStates(scope);
        DeclareInputs(scope);
        DeclareLets(scope);
        KeepDeclaredLetters(scope);
        return scope;
    }

    /// <summary>The scope of <c>gradient_at</c> or of a view: states and parameters as they are, no gradient.</summary>
    public Scope ForPoint(string place, string whyNoGradient)
    {
        Scope scope = Common(place);
        scope.Values["theta"] = Theta;
        DeclareStates(scope);
        DeclareLets(scope);
        KeepDeclaredLetters(scope);
        scope.DeclareAbsent("grad", whyNoGradient);
        scope.DeclareAbsent("g", whyNoGradient);
        foreach (InputSyntax input in spec.Inputs)
        {
            scope.DeclareAbsent(input.Name.Text, "inputs arrive with the gradient");
        }

        return scope;
    }

    /// <summary>The scope of initial values, computed at the first step.</summary>
    public Scope ForInitialValues()
    {
        var scope = new Scope("an initial value");
        HyperparameterBinder.Declare(scope, spec.Hyperparameters, factory);
        scope.Values["theta"] = Theta;
        const string reason = "an initial value can use theta, numbers and hyperparameters; write what the first step does with where(t == 1, …, …)";
        foreach (string name in new[] { "grad", "g", "t", "step", "epoch" }.Concat(states.Select(state => state.Name)))
        {
            scope.DeclareAbsent(name, reason);
        }

        return scope;
    }

    private Value Theta => factory.Leaf(Op.Parameters, Shape.Element, name: "theta");

    private Scope Common(string place)
    {
        var scope = new Scope(place);
        HyperparameterBinder.Declare(scope, spec.Hyperparameters, factory);
        Value t = factory.Leaf(Op.StepNumber, Shape.Number, name: "t");
        scope.Values["t"] = t;
        scope.Values["step"] = factory.Make(Op.Subtract, t, factory.Constant(1));
        scope.Values["epoch"] = factory.Leaf(Op.Epoch, Shape.Number, name: "epoch");
        scope.DeclareAbsent("initial", "it is a word of schedules");
        scope.DeclareAbsent("inherited", WhyNoInherited);
        return scope;
    }

    private void DeclareStates(Scope scope)
    {
        for (int i = 0; i < states.Count; i++)
        {
            StateDeclaration state = states[i];
            Op op = state.Shape == Shape.Element ? Op.ElementState : Op.NumberState;
            scope.Values[state.Name] = scope.Previous[state.Name] = factory.Leaf(op, state.Shape, i, state.Name);
        }
    }

    private void DeclareInputs(Scope scope)
    {
        for (int i = 0; i < spec.Inputs.Count; i++)
        {
            InputSyntax input = spec.Inputs[i];
            scope.Values[input.Name.Text] = input.Shape == InputShape.Element
                ? factory.Leaf(Op.ElementInput, Shape.Element, i, input.Name.Text)
                : factory.Leaf(Op.NumberInput, Shape.Number, i, input.Name.Text);
        }
    }

    private void DeclareLets(Scope scope)
    {
        foreach (LetDefinition let in spec.Lets)
        {
            scope.Lets[let.Name] = let;
        }
    }

    /// <summary>A name that the spec itself declares wins over a letter of the same spelling.</summary>
    private static void KeepDeclaredLetters(Scope scope)
    {
        foreach (string name in scope.Names.ToList())
        {
            scope.Aliases.Remove(name);
        }
    }
}
