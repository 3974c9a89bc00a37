using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// A rule written by hand that sees the shapes of tensors, or all of them at once. Parameters and gradients come as one vector in which
/// the tensors lie one after the other; numbers of the model, of tensors, rows, columns and blocks are computed in double.
/// </summary>
internal abstract class ModelReference<T> : Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Dictionary<string, double[][]> _numbers = [];

    protected ModelReference(IReadOnlyList<int[]> shapes, params (string Name, double Default)[] hyperparameters)
        : base(TensorPlace.LengthOf(shapes), hyperparameters)
    {
        Tensors = TensorPlace.All(shapes);
    }

    public override IReadOnlyCollection<string> States => [.. base.States, .. _numbers.Keys];

    protected IReadOnlyList<TensorPlace> Tensors { get; }

    public override double[] State(string name) => _numbers.TryGetValue(name, out double[][]? numbers) ? [.. numbers.SelectMany(tensor => tensor)] : base.State(name);

    /// <summary>A state with as many numbers for each tensor as the tensor says, all 0 at first.</summary>
    protected double[][] Numbers(string state, Func<TensorPlace, int> count) =>
        _numbers[state] = [.. Tensors.Select(tensor => new double[count(tensor)])];

    /// <summary>A state that is one number, which every tensor keeps.</summary>
    protected double[] NumberOfModel(string state, double value)
    {
        foreach (double[] tensor in _numbers.TryGetValue(state, out double[][]? numbers) ? numbers : Numbers(state, _ => 1))
        {
            tensor[0] = value;
        }

        return _numbers[state][0];
    }

    /// <summary>Σ of a term of each element, in double.</summary>
    protected static double Sum(int length, Func<int, double> term)
    {
        double sum = 0;
        for (int i = 0; i < length; i++)
        {
            sum += term(i);
        }

        return sum;
    }

    protected static double Wide(T element) => double.CreateTruncating(element);
}
