using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>The scope of each section of a spec: that of the rule, from which those of the transforms around it are reached.</summary>
internal sealed class RuleScopes(RuleSymbols symbols)
{
    private static readonly IReadOnlyList<Symbol> s_words =
        [.. Words.Steps.Where(symbol => !symbol.Word.IsOfSchedules)];

    private readonly LayerScopes _everywhere = new(symbols);

    /// <summary>The scope in which <c>gradient</c>, <c>moments</c>, <c>update</c> and <c>after</c> run one after the other.</summary>
    public Scope ForStep() => ForEachLayer((layer, flow) =>
    {
        var scope = new Scope("the update", Common(layer), flow) { HasPrevious = true, SeesModel = true };
        scope.Declare(layer.Theta);
        scope.Declare(layer.Gradient);
        scope.DeclareLetter(Words.LetterOfGradient, layer.Gradient);
        scope.Declare(layer.Kept);
        scope.Declare(layer.Inputs);
        scope.Declare(layer.Corrected);
        return scope;
    });

    /// <summary>The scope of a point of <c>gradient_at</c>: states and parameters as they are, and the gradients of the points before.</summary>
    /// <param name="known">How many gradients are known there.</param>
    public Scope ForGradientPoint(int known)
    {
        var gradients = new HashSet<Symbol>(symbols.EarlierGradients.Take(known));
        return ForEachLayer((layer, flow) =>
        {
            Scope scope = Between("gradient_at", "the gradient is known only after it has been evaluated at this point", layer, flow, seesModel: true);
            scope.Declare(layer.EarlierGradients.Where(gradients.Contains));
            DeclareAbsent(
                scope, layer.EarlierGradients.Where(gradient => !gradients.Contains(gradient)),
                "a gradient is known only after it has been evaluated at its point; points come in the order written");
            return scope;
        });
    }

    /// <summary>The scope of a view: states and parameters as they are, no gradient.</summary>
    public Scope ForView() => ForEachLayer((layer, flow) =>
    {
        const string why = "a view is read between steps; keep the gradient in a state";
        Scope scope = Between("a view", why, layer, flow, seesModel: false);
        DeclareAbsent(scope, layer.EarlierGradients, why);
        return scope;
    });

    /// <summary>The scope of initial values, computed at the first step.</summary>
    public Scope ForInitialValues() => ForEachLayer((layer, flow) =>
    {
        const string reason = "an initial value can use theta, numbers and hyperparameters; write what the first step does with where(t == 1, …, …)";
        var scope = new Scope("an initial value", _everywhere.Of(layer), flow);
        scope.Declare(Words.Theta);
        scope.Declare(Words.OfTensor);
        scope.DeclareAbsent(Words.Gradient.Name, reason);
        scope.DeclareAbsent(Words.LetterOfGradient, reason);
        DeclareAbsent(scope, s_words, reason);
        DeclareAbsent(scope, layer.Kept, reason);
        DeclareAbsent(scope, layer.Corrected, reason);
        DeclareAbsent(scope, layer.Inputs, reason);
        return scope;
    });

    /// <summary>The scope of a condition that says for which tensors a matrix is kept.</summary>
    public Scope ForConditions() => ForEachLayer((layer, flow) =>
    {
        const string reason = "for which tensors a matrix is kept, their shapes decide; use rows, columns, rank, size, numbers and hyperparameters";
        var scope = new Scope("'when'", _everywhere.Of(layer), flow);
        scope.Declare(Words.OfTensor);
        scope.DeclareAbsent(Words.Theta.Name, reason);
        scope.DeclareAbsent(Words.Gradient.Name, reason);
        scope.DeclareAbsent(Words.LetterOfGradient, reason);
        DeclareAbsent(scope, s_words, reason);
        DeclareAbsent(scope, layer.States, reason);
        DeclareAbsent(scope, layer.Corrected, reason);
        DeclareAbsent(scope, layer.Inputs, reason);
        return scope;
    });

    public Scope ForDefaults() => ForEachLayer((layer, flow) =>
    {
        const string reason = "a default is known before the first step; it can use numbers and other hyperparameters";
        var scope = new Scope("a default", _everywhere.Of(layer), flow);
        scope.DeclareAbsent(Words.Theta.Name, reason);
        scope.DeclareAbsent(Words.Gradient.Name, reason);
        DeclareAbsent(scope, s_words, reason);
        DeclareAbsent(scope, Words.OfTensor, reason);
        return scope;
    });

    /// <summary>The scope of a schedule's value.</summary>
    public Scope ForSchedule()
    {
        LayerSymbols layer = symbols.Layers[0];
        Scope scope = Schedule(_everywhere.Of(layer), new Flow());
        scope.Declare(layer.Kept);
        DeclareAbsent(scope, layer.Inputs, "an input is known during a report only; keep what the value needs of it in a state");
        return scope;
    }

    /// <summary>The scope in which a report changes the memory of a schedule.</summary>
    public Scope ForReport()
    {
        LayerSymbols layer = symbols.Layers[0];
        Scope scope = BetweenSteps("the update", hasPrevious: true);
        scope.Declare(layer.Kept);
        scope.Declare(layer.Inputs);
        return scope;
    }

    /// <summary>The scope of the initial values of a schedule's memory.</summary>
    public Scope ForFirstMemory()
    {
        const string reason = "an initial value is known before the first report; it can use numbers and hyperparameters";
        LayerSymbols layer = symbols.Layers[0];
        Scope scope = BetweenSteps("an initial value", hasPrevious: false);
        DeclareAbsent(scope, layer.Kept, reason);
        DeclareAbsent(scope, layer.Inputs, reason);
        return scope;
    }

    /// <summary>The scope in which an optimizer calls the schedules that it puts in force: a schedule knows nothing of its optimizer.</summary>
    public Scope ForSlots() => ForEachLayer((layer, flow) =>
    {
        var lets = new Scope("");
        lets.Declare(Words.Constants);
        lets.Declare(layer.Lets);
        Scope scope = Schedule(lets, flow);
        DeclareAbsent(scope, layer.Single.Cast<Symbol>().Concat(layer.Lists), "a schedule in force knows t, step, epoch, initial and the numbers that are written here");
        return scope;
    });

    /// <summary>One place as each layer sees it. What statements do there they all see.</summary>
    private Scope ForEachLayer(Func<LayerSymbols, Flow, Scope> make)
    {
        var flow = new Flow();
        foreach (LayerSymbols layer in symbols.Layers)
        {
            flow.Add(make(layer, flow));
        }

        return flow.Layers[0];
    }

    /// <summary>Where the memory of a schedule is written: it is told things when the caller likes, and is one for all groups.</summary>
    private Scope BetweenSteps(string place, bool hasPrevious)
    {
        var scope = new Scope(place, _everywhere.Of(symbols.Layers[0])) { HasPrevious = hasPrevious };
        DeclareAbsentOfRules(scope, "the memory of a schedule is made of numbers, and knows hyperparameters and what is reported");
        DeclareAbsent(scope, s_words, "reports come between steps, as often as the caller likes; count them in a state, or use it in 'value'");
        scope.DeclareAbsent(StepWords.Initial.Name, "the memory is one for all parameter groups, whose own values differ; use it in 'value'");
        return scope;
    }

    private static void DeclareAbsentOfRules(Scope scope, string reason)
    {
        foreach (string name in new[] { Words.Theta.Name, Words.Gradient.Name, Words.LetterOfGradient })
        {
            scope.DeclareAbsent(name, reason);
        }

        DeclareAbsent(scope, Words.OfTensor, reason);
    }

    private static Scope Schedule(Scope parent, Flow flow)
    {
        var scope = new Scope("a schedule", parent, flow) { AllowsSchedules = true };
        scope.Declare(Words.Steps);
        DeclareAbsentOfRules(scope, "a schedule is one number for the step and knows t, step, epoch, initial and its hyperparameters");
        return scope;
    }

    /// <summary>What holds before the gradient of a step is known.</summary>
    private Scope Between(string place, string whyNoGradient, LayerSymbols layer, Flow flow, bool seesModel)
    {
        var scope = new Scope(place, Common(layer), flow) { SeesModel = seesModel };
        scope.Declare(Words.Theta);
        scope.Declare(layer.KeptBetweenSteps);
        scope.Declare(layer.Corrected);
        scope.DeclareAbsent(Words.Gradient.Name, whyNoGradient);
        scope.DeclareAbsent(Words.LetterOfGradient, whyNoGradient);
        DeclareAbsent(scope, layer.Inputs, "inputs arrive with the gradient");
        return scope;
    }

    private Scope Common(LayerSymbols layer)
    {
        Scope scope = _everywhere.Of(layer);
        scope.Declare(s_words);
        scope.Declare(Words.OfTensor);
        scope.DeclareAbsent(StepWords.Initial.Name, "it is a word of schedules");
        return scope;
    }

    private static void DeclareAbsent(Scope scope, IEnumerable<Symbol> absent, string reason)
    {
        foreach (Symbol symbol in absent)
        {
            scope.DeclareAbsent(symbol.Written, reason);
        }
    }
}
