using System.Numerics;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>An optimizer compiled from a spec on the spot.</summary>
internal sealed class CompiledOptimizer : OptimizerChoice
{
    private readonly Type _definition;

    public CompiledOptimizer(Assembly assembly, string typeName)
    {
        _definition = assembly.GetType($"{typeName}`1", throwOnError: true)!;
        Description = Create<double>(0).Description;
    }

    public override OptimizerDescription Description { get; }

    public override Optimizer<T> Create<T>(int length) => Make<T>(length);

    public override Optimizer<T> Create<T>(ParameterSet<T> parameters) => Make<T>((ParameterSelection<T>)parameters);

    private Optimizer<T> Make<T>(object argument)
        where T : struct, IFloatingPointIeee754<T>
    {
        try
        {
            return (Optimizer<T>)Activator.CreateInstance(_definition.MakeGenericType(typeof(T)), argument)!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
    }
}
