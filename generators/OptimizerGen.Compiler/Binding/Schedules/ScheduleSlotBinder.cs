using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Schedules;

/// <summary>Binds the schedules that an optimizer's spec puts in force.</summary>
internal sealed class ScheduleSlotBinder(RuleSymbols symbols, BindingContext context, SpecLibrary library)
{
    private readonly ExpressionBinder _expressions = new(context, new ScheduleCallBinder(new ScheduleFunctions(library, context.Depth)));
    private readonly RuleScopes _scopes = new(symbols);

    public IReadOnlyList<(HyperparameterSymbol Hyperparameter, BoundExpression Value)> Bind(ComposedSpec spec)
    {
        Scope scope = _scopes.ForSlots();
        return
        [
            .. spec.AllLayers.SelectMany((layer, i) => Bind(layer.Schedules, symbols.Layers[i], scope.Of(i)))
                .GroupBy(slot => slot.Hyperparameter).Select(slots => slots.First()),
        ];
    }

    /// <summary>The rule may also schedule what its class has from transforms and from rules that it uses, and comes before what they say.</summary>
    private List<(HyperparameterSymbol Hyperparameter, BoundExpression Value)> Bind(
        IReadOnlyList<ScheduledSyntax> entries, LayerSymbols layer, Scope scope)
    {
        Dictionary<string, HyperparameterSymbol> hyperparameters = layer.Single.ToDictionary(symbol => symbol.Written);
        foreach (HyperparameterSymbol symbol in layer.Index == 0 ? symbols.Hyperparameters : [])
        {
            hyperparameters[symbol.Name] = symbol;
        }

        var slots = new List<(HyperparameterSymbol Hyperparameter, BoundExpression Value)>();
        foreach (ScheduledSyntax entry in entries)
        {
            string name = entry.Name.Text;
            if (symbols.Layers.SelectMany(known => known.Lists).FirstOrDefault(list => list.Layer == layer.Index ? list.Written == name : layer.Index == 0 && list.Name == name) is { } several)
            {
                context.Reporter.Report(ListDiagnostics.ListScheduled, entry.Name.Location, name, several.Property);
            }
            else if (!hyperparameters.TryGetValue(name, out HyperparameterSymbol? hyperparameter))
            {
                context.Reporter.Report(
                    BindingDiagnostics.UnknownName, entry.Name.Location, name,
                    " Name a hyperparameter to schedule." + Suggestion.For(name, hyperparameters.Keys));
            }
            else if (entry.Value is { } written && _expressions.Bind(Call(written), scope) is { } value)
            {
                slots.Add((hyperparameter, value));
            }
        }

        return slots;
    }

    /// <summary>The name of a schedule alone calls it.</summary>
    private static ExpressionSyntax Call(ExpressionSyntax written) => written is NameSyntax name && char.IsUpper(name.Name[0])
        ? new CallSyntax(name.Location, name.Name, name.Location, [])
        : written;
}
