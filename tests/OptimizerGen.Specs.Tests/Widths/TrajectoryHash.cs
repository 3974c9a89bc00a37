using System.Numerics;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Widths;

/// <summary>Everything that a rule computes over a few steps, in one number. All NaNs count as one.</summary>
internal sealed class TrajectoryHash
{
    private const ulong Prime = 1099511628211;

    private ulong _hash = 14695981039346656037;

    public ulong Value => _hash;

    public void Run<T>(Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        int length = (int)optimizer.Length;
        T[] theta = HostileGradient.Start<T>(length);
        var point = new T[length];
        var gradient = new T[length];
        for (int t = 1; t <= HostileGradient.Steps; t++)
        {
            optimizer.Epoch = (t - 1) / 3;
            foreach (GradientRequest<T> request in optimizer.GradientPoints(theta, point, gradient))
            {
                HostileGradient.Fill<T>(t + request.Index, request.Point, gradient);
            }

            optimizer.Step(theta, gradient, SampleInputs.For<T>(t, optimizer));
            Add<T>(theta);
            foreach (StateDescription state in optimizer.States)
            {
                if (state.Shape == StateShape.Element)
                {
                    Add<T>(optimizer.States[state.Name].ToArray());
                }
                else if (state.Shape is StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed)
                {
                    Add<T>(optimizer.States.Matrix(state.Name).Values);
                }
                else
                {
                    Add<double>(state.Shape == StateShape.Number ? [optimizer.States.Number(state.Name).Value] : optimizer.States.Lines(state.Name).Values);
                }
            }
        }
    }

    /// <summary>The same on tensors that have rows and columns.</summary>
    public void Run<T>(Optimizer<T> optimizer, ParameterSet<T> set)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int t = 1; t <= HostileGradient.Steps; t++)
        {
            using (optimizer.AtGradientPoint())
            {
                foreach (Parameter<T> parameter in set)
                {
                    HostileGradient.Fill<T>(t, parameter.Values, parameter.Gradient);
                }
            }

            optimizer.Step();
            foreach (Parameter<T> parameter in set)
            {
                Add<T>(parameter.Values);
            }
        }
    }

    public void Add<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (T value in values)
        {
            double wide = double.CreateTruncating(value);
            ulong bits = double.IsNaN(wide) ? ulong.MaxValue : BitConverter.DoubleToUInt64Bits(wide);
            _hash = unchecked((_hash ^ bits) * Prime);
            _hash ^= _hash >> 29;
        }
    }
}
