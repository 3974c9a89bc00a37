using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>
/// θ ← θ − α·(θ − θ₀ + g)/‖θ − θ₀ + g‖, tensor by tensor: a reduction, a number state that sums the norms from
/// a start, a state that begins as the parameters, and a buffer for the temporary between the two passes.
/// </summary>
internal sealed class Normalized<T> : Optimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "Normalized",
        Hyperparameters =
        [
            new HyperparameterDescription { Name = "learning_rate", PropertyName = "LearningRate", Default = 0.01 },
            new HyperparameterDescription { Name = "start", PropertyName = "Start", Default = 1, Kind = HyperparameterKind.Integer },
        ],
        States =
        [
            new StateDescription { Name = "x0", PropertyName = "X0" },
            new StateDescription { Name = "total", PropertyName = "Total", Shape = StateShape.Number },
        ],
        PerTensor = true,
        ScratchBuffers = 1,
    };

    public Normalized(int length)
        : base(s_description, length)
    {
    }

    public Normalized(ParameterSet<T> parameters)
        : base(s_description, parameters)
    {
    }

    public int Start { get => (int)GetHyperparameter(1); set => SetHyperparameter(1, value); }

    public StateView<T> X0 => ViewState(0);

    public NumberState<T> Total => ViewNumberState(1);

    public List<long> Sizes { get; } = new(64);

    protected override void Initialize(int phase, in StepFrame<T> frame)
    {
        for (int tensor = 0; tensor < frame.TensorCount; tensor++)
        {
            InitializeTensor(frame.Tensor(tensor));
        }
    }

    protected override void Update(int phase, in StepFrame<T> frame)
    {
        for (int tensor = 0; tensor < frame.TensorCount; tensor++)
        {
            UpdateTensor(frame.Tensor(tensor));
        }
    }

    private void InitializeTensor(StepFrame<T> frame)
    {
        Sizes.Add(frame.Size);
        frame.GetNumberState(1) = frame.GetHyperparameter(1);
        Segment<T> segment = frame[0];
        for (int i = 0; i < segment.Length; i++)
        {
            Unsafe.Add(ref segment.State<T>(0), i) = Unsafe.Add(ref segment.Parameters<T>(), i);
        }
    }

    private void UpdateTensor(StepFrame<T> frame)
    {
        Segment<T> segment = frame[0];
        ref T step = ref segment.Scratch<T>(0);
        ref T theta = ref segment.Parameters<T>();
        double square = 0;
        for (int i = 0; i < segment.Length; i++)
        {
            T value = Unsafe.Add(ref theta, i) - Unsafe.Add(ref segment.State<T>(0), i) + Unsafe.Add(ref segment.Gradient<T>(), i);
            Unsafe.Add(ref step, i) = value;
            square += double.CreateTruncating(value) * double.CreateTruncating(value);
        }

        double norm = Math.Sqrt(square);
        frame.GetNumberState(1) += norm;
        T rate = T.CreateTruncating(frame.GetHyperparameter(0) / norm);
        for (int i = 0; i < segment.Length; i++)
        {
            Unsafe.Add(ref theta, i) -= rate * Unsafe.Add(ref step, i);
        }
    }
}
