using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Runs statements on values: each changes what its targets hold from there on.</summary>
internal sealed class StatementBuilder(ExpressionBuilder expressions, ValueFactory factory)
{
    public void Run(IEnumerable<BoundStatement> statements, ValueEnvironment environment)
    {
        foreach (BoundStatement statement in statements)
        {
            switch (statement)
            {
                case BoundAssignment assignment:
                    expressions.Assign(assignment, environment);
                    break;
                case BoundIf choice:
                    Run(choice, environment);
                    break;
                case BoundRound round:
                    expressions.Within(round.Round, () => Run(round.Parts, environment));
                    break;
                default:
                    throw new InvalidOperationException($"There is nothing to build for {statement.GetType().Name}.");
            }
        }
    }

    /// <summary>Both ways are gone, and what they have made of a symbol is chosen between. What only one of them assigns nobody reads.</summary>
    private void Run(BoundIf choice, ValueEnvironment environment)
    {
        Value condition = expressions.Truth(choice.Condition, environment);
        IReadOnlyDictionary<Symbol, Value> before = environment.Save();
        Run(choice.Then, environment);
        IReadOnlyDictionary<Symbol, Value> then = environment.Return(before);
        Run(choice.Otherwise, environment);
        foreach (KeyValuePair<Symbol, Value> made in then)
        {
            Value other = environment.Find(made.Key) ?? made.Value;
            if (other != made.Value)
            {
                ExpressionBuilder.Give(made.Key, factory.Make(Op.Select, condition, made.Value, other), environment);
            }
            else
            {
                environment[made.Key] = made.Value;
            }
        }
    }

}
