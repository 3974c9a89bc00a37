using System.Numerics;
using OptimizerGen.Cli.Optimizers;

namespace OptimizerGen.Cli.Replay;

/// <summary>An optimizer with the memory it works on: one vector, or the one tensor of a set.</summary>
internal abstract class ReplayTarget<T>(Optimizer<T> optimizer)
    where T : struct, IFloatingPointIeee754<T>
{
    public Optimizer<T> Optimizer => optimizer;

    public abstract Span<T> Parameters { get; }

    public abstract Span<T> Gradient { get; }

    public static ReplayTarget<T> ForVector(OptimizerChoice choice, int length) => new Vector(choice.Create<T>(length), length);

    public static ReplayTarget<T> ForTensor(OptimizerChoice choice, int[] shape)
    {
        var set = new ParameterSet<T>();
        Parameter<T> parameter = shape.Length == 0 ? set.AddScalar("theta") : set.Add("theta", shape);
        return new Tensor(choice.Create(set), parameter);
    }

    /// <summary>Hands over the gradient that lies in <see cref="Gradient"/>, of a step that asks for another one.</summary>
    public abstract void KeepGradient();

    /// <summary>Takes one step with the gradient that lies in <see cref="Gradient"/> and the recording's inputs of that step.</summary>
    public abstract void Step(Recording recording, int index);

    public abstract double[] State(StateDescription state);

    private sealed class Vector(Optimizer<T> optimizer, int length) : ReplayTarget<T>(optimizer)
    {
        private readonly T[] _parameters = new T[length];
        private readonly T[] _gradient = new T[length];

        public override Span<T> Parameters => _parameters;

        public override Span<T> Gradient => _gradient;

        public override void KeepGradient() => Optimizer.KeepGradient(_gradient);

        public override void Step(Recording recording, int index)
        {
            StepInputs<T> inputs = default;
            for (int i = 0; i < Optimizer.Description.Inputs.Count; i++)
            {
                InputDescription input = Optimizer.Description.Inputs[i];
                double[] values = recording.Inputs[input.Name][index];
                if (input.Shape == StateShape.Number)
                {
                    inputs.SetNumber(i, values[0]);
                }
                else
                {
                    T[] elements = new T[values.Length];
                    Replayer.Write<T>(values, elements);
                    inputs.SetElements(i, elements);
                }
            }

            Optimizer.Step(_parameters, _gradient, inputs);
        }

        public override double[] State(StateDescription state) => state.Shape switch
        {
            StateShape.Number => [Optimizer.States.Number(state.Name)],
            StateShape.Element => Replayer.Read<T>(Optimizer.States[state.Name].ToArray()),
            StateShape.Row or StateShape.Column or StateShape.Block => Optimizer.States.Lines(state.Name).Values.ToArray(),
            _ => Replayer.Read<T>(Optimizer.States.Matrix(state.Name).Values),
        };
    }

    private sealed class Tensor(Optimizer<T> optimizer, Parameter<T> parameter) : ReplayTarget<T>(optimizer)
    {
        public override Span<T> Parameters => parameter.Values;

        public override Span<T> Gradient => parameter.Gradient;

        public override void KeepGradient() => Optimizer.KeepGradient();

        public override void Step(Recording recording, int index)
        {
            StepInputs<T> inputs = default;
            for (int i = 0; i < Optimizer.Description.Inputs.Count; i++)
            {
                InputDescription input = Optimizer.Description.Inputs[i];
                double[] values = recording.Inputs[input.Name][index];
                if (input.Shape == StateShape.Number)
                {
                    inputs.SetNumber(i, values[0]);
                }
                else
                {
                    Replayer.Write(values, Optimizer.GetInput(input.Name)[parameter]);
                }
            }

            Optimizer.Step(inputs);
        }

        public override double[] State(StateDescription state) => state.Shape switch
        {
            StateShape.Number => [Optimizer.States.Number(state.Name)[parameter]],
            StateShape.Element => Replayer.Read<T>(Optimizer.States[state.Name].ToArray(parameter)),
            StateShape.Row or StateShape.Column or StateShape.Block => Optimizer.States.Lines(state.Name)[parameter].ToArray(),
            _ => Replayer.Read<T>(Optimizer.States.Matrix(state.Name)[parameter]),
        };
    }
}
