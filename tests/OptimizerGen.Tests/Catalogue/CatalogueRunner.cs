using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>Runs a class of the catalogue through its public members: on one vector, or on a set where there are other tensors.</summary>
internal sealed class CatalogueRunner<T> : IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly IReadOnlyList<TensorPlace> _tensors;
    private readonly ParameterSet<T>? _set;

    public CatalogueRunner(string name, IReadOnlyList<int[]> shapes)
    {
        _tensors = TensorPlace.All(shapes);
        if (shapes is [[int length]])
        {
            Optimizer = OptimizerCatalogue.Create<T>(name, length);
            return;
        }

        _set = new ParameterSet<T>();
        foreach (TensorPlace tensor in _tensors)
        {
            string parameter = $"{tensor.Index}";
            _ = tensor.Rank == 0 ? _set.AddScalar(parameter) : _set.Add(parameter, tensor.Sizes);
        }

        Optimizer = OptimizerCatalogue.Create(name, _set);
    }

    public Optimizer<T> Optimizer { get; }

    public int EarlierGradients => Optimizer.Description.EarlierGradients.Count;

    public void Set(string hyperparameter, double value) => Optimizer.Hyperparameters[hyperparameter] = value;

    public void KeepGradient(ReadOnlySpan<T> gradient)
    {
        if (_set is null)
        {
            Optimizer.KeepGradient(gradient);
            return;
        }

        Write(gradient, parameter => parameter.Gradient);
        Optimizer.KeepGradient();
    }

    public void GradientPoint(ReadOnlySpan<T> theta, Span<T> point)
    {
        if (_set is null)
        {
            Optimizer.WriteGradientPoint(theta, point);
            return;
        }

        Write(theta, parameter => parameter.Values);
        using (Optimizer.AtGradientPoint())
        {
            Read(point);
        }
    }

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient)
    {
        if (_set is null)
        {
            Optimizer.Step(theta, gradient);
            return;
        }

        Write(theta, parameter => parameter.Values);
        Write(gradient, parameter => parameter.Gradient);
        Optimizer.Step();
        Read(theta);
    }

    public double[] State(string name) => Optimizer.States.Single(state => state.Name == name).Shape switch
    {
        StateShape.Element when _set is null => Wide(Optimizer.States[name].ToArray()),
        StateShape.Element => [.. _set.SelectMany(parameter => Wide(Optimizer.States[name].ToArray(parameter)))],
        StateShape.Number when _set is null => [Optimizer.States.Number(name).Value],
        StateShape.Number => [.. _set.Select(parameter => Optimizer.States.Number(name)[parameter])],
        _ when _set is null => Optimizer.States.Lines(name).Values.ToArray(),
        _ => [.. _set.SelectMany(parameter => Optimizer.States.Lines(name)[parameter].ToArray())],
    };

    private void Write(ReadOnlySpan<T> model, Func<Parameter<T>, Span<T>> place)
    {
        foreach (TensorPlace tensor in _tensors)
        {
            tensor.Of(model).CopyTo(place(_set![tensor.Index]));
        }
    }

    private void Read(Span<T> model)
    {
        foreach (TensorPlace tensor in _tensors)
        {
            _set![tensor.Index].Values.CopyTo(tensor.Of(model));
        }
    }

    private static double[] Wide(T[] elements) => [.. elements.Select(element => double.CreateTruncating(element))];

    public IEnumerable<string> Views => Optimizer.Description.Views.Select(view => view.Name);

    public T[] View(string name, ReadOnlySpan<T> theta)
    {
        var view = new T[theta.Length];
        if (_set is null)
        {
            Optimizer.ReadView(name, theta, view);
            return view;
        }

        Write(theta, parameter => parameter.Values);
        foreach (TensorPlace tensor in _tensors)
        {
            Optimizer.ReadView(name, _set[tensor.Index], tensor.Of(view.AsSpan()));
        }

        return view;
    }
}
