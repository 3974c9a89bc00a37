using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>The scope of each section of a spec.</summary>
internal sealed class RuleScopes(RuleSymbols symbols)
{
    private const string WhyNoInherited =
        "it stands for the statements of the spec extended, in a line of its own, or for the old expression in a 'let'";

    private static readonly IReadOnlyList<Symbol> s_words =
        [.. Words.Steps.Where(symbol => !symbol.Word.IsOfSchedules)];

    /// <summary>The scope in which <c>gradient</c>, <c>moments</c> and <c>update</c> run one after the other.</summary>
    public Scope ForStep()
    {
        var scope = new Scope("the update", Common()) { HasPrevious = true, SeesModel = true };
        scope.Declare(Words.Theta);
        scope.Declare(Words.Gradient);
        scope.DeclareLetter(Words.LetterOfGradient, Words.Gradient);
        scope.Declare(symbols.States);
        scope.Declare(symbols.Inputs);
        scope.Declare(symbols.Corrected);
        return scope;
    }

    /// <summary>The scope of <c>gradient_at</c> or of a view: states and parameters as they are, no gradient.</summary>
    public Scope ForPoint(string place, string whyNoGradient, bool seesModel)
    {
        var scope = new Scope(place, Common()) { SeesModel = seesModel };
        scope.Declare(Words.Theta);
        scope.Declare(symbols.States);
        scope.Declare(symbols.Corrected);
        scope.DeclareAbsent(Words.Gradient.Name, whyNoGradient);
        scope.DeclareAbsent(Words.LetterOfGradient, whyNoGradient);
        DeclareAbsent(scope, symbols.Inputs, "inputs arrive with the gradient");
        return scope;
    }

    /// <summary>The scope of initial values, computed at the first step.</summary>
    public Scope ForInitialValues()
    {
        const string reason = "an initial value can use theta, numbers and hyperparameters; write what the first step does with where(t == 1, …, …)";
        var scope = new Scope("an initial value", Everywhere());
        scope.Declare(Words.Theta);
        scope.Declare(Words.OfTensor);
        scope.DeclareAbsent(Words.Gradient.Name, reason);
        scope.DeclareAbsent(Words.LetterOfGradient, reason);
        DeclareAbsent(scope, s_words, reason);
        DeclareAbsent(scope, symbols.States, reason);
        DeclareAbsent(scope, symbols.Corrected, reason);
        DeclareAbsent(scope, symbols.Inputs, reason);
        return scope;
    }

    public Scope ForDefaults()
    {
        const string reason = "a default is known before the first step; it can use numbers and other hyperparameters";
        var scope = new Scope("a default", Everywhere());
        scope.DeclareAbsent(Words.Theta.Name, reason);
        scope.DeclareAbsent(Words.Gradient.Name, reason);
        DeclareAbsent(scope, s_words, reason);
        DeclareAbsent(scope, Words.OfTensor, reason);
        return scope;
    }

    /// <summary>The scope of a schedule's value.</summary>
    public Scope ForSchedule() => Schedule(Everywhere());

    /// <summary>The scope in which an optimizer calls the schedules that it puts in force: a schedule knows nothing of its optimizer.</summary>
    public Scope ForSlots()
    {
        var lets = new Scope("");
        DeclareConstants(lets);
        lets.Declare(symbols.Lets);
        Scope scope = Schedule(lets);
        DeclareAbsent(scope, symbols.Hyperparameters, "a schedule in force knows t, step, epoch, initial and the numbers that are written here");
        return scope;
    }

    private static Scope Schedule(Scope parent)
    {
        const string reason = "a schedule is one number for the step and knows t, step, epoch, initial and its hyperparameters";
        var scope = new Scope("a schedule", parent) { AllowsSchedules = true };
        scope.Declare(Words.Steps);
        foreach (string name in new[] { Words.Theta.Name, Words.Gradient.Name, Words.LetterOfGradient })
        {
            scope.DeclareAbsent(name, reason);
        }

        DeclareAbsent(scope, Words.OfTensor, reason);
        return scope;
    }

    /// <summary>What holds in every section: hyperparameters under their names and letters, named expressions, constants.</summary>
    private Scope Everywhere()
    {
        var scope = new Scope("");
        DeclareConstants(scope);
        scope.Declare(symbols.Hyperparameters);
        foreach (HyperparameterSymbol symbol in symbols.Hyperparameters)
        {
            if (symbol.Letter is { } letter)
            {
                scope.DeclareLetter(letter, symbol);
            }
        }

        scope.Declare(symbols.Lets);
        scope.DeclareAbsent("inherited", WhyNoInherited);
        return scope;
    }

    private Scope Common()
    {
        Scope scope = Everywhere();
        scope.Declare(s_words);
        scope.Declare(Words.OfTensor);
        scope.DeclareAbsent(StepWords.Initial.Name, "it is a word of schedules");
        return scope;
    }

    private static void DeclareConstants(Scope scope) => scope.Declare(Words.Constants);

    private static void DeclareAbsent(Scope scope, IEnumerable<Symbol> absent, string reason)
    {
        foreach (Symbol symbol in absent)
        {
            scope.DeclareAbsent(symbol.Name, reason);
        }
    }
}
