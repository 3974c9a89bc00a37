using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>
/// v ← μv + g, θ ← θ − αv, with a gradient point θ − μv and the view (θ + v)/2. The rate has no default, and the point need
/// not be asked for, since most tests make their gradients up.
/// </summary>
internal sealed class HeavyBall<T> : Optimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "HeavyBall",
        Hyperparameters =
        [
            new HyperparameterDescription { Name = "learning_rate", PropertyName = "LearningRate", Range = new NumberRange(0, double.PositiveInfinity, true, false) },
            new HyperparameterDescription { Name = "momentum", PropertyName = "Momentum", Default = 0.9, Range = new NumberRange(0, 1, true, false) },
            new HyperparameterDescription { Name = "initial", PropertyName = "Initial", Default = 0 },
        ],
        States = [new StateDescription { Name = "velocity", PropertyName = "Velocity" }],
        Views = [new ViewDescription { Name = "middle", PropertyName = "Middle" }],
        HasGradientPoint = true,
    };

    public HeavyBall(int length)
        : base(s_description, length) => RequiresGradientPoint = false;

    public HeavyBall(ParameterSelection<T> parameters)
        : base(s_description, parameters) => RequiresGradientPoint = false;

    public double LearningRate { get => GetHyperparameter(0); set => SetHyperparameter(0, value); }

    public double Momentum { get => GetHyperparameter(1); set => SetHyperparameter(1, value); }

    public double Initial { get => GetHyperparameter(2); set => SetHyperparameter(2, value); }

    public StateView<T> Velocity => ViewState(0);

    public int Initializations { get; private set; }

    public void ReadMiddle(ReadOnlySpan<T> parameters, Span<T> destination) => ReadView(0, parameters, destination);

    public void ReadMiddle(Parameter<T> parameter, Span<T> destination) => ReadView(0, parameter, destination);

    protected override void Initialize(int phase, in StepFrame<T> frame)
    {
        Initializations++;
        T initial = T.CreateTruncating(frame.GetHyperparameter(2));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<T> segment = frame[s];
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref segment.State<T>(0), i) = initial;
            }
        }
    }

    protected override void Update(int phase, in StepFrame<T> frame)
    {
        T rate = T.CreateTruncating(frame.GetHyperparameter(0));
        T momentum = T.CreateTruncating(frame.GetHyperparameter(1));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<T> segment = frame[s];
            ref T theta = ref segment.Parameters<T>();
            ref T grad = ref segment.Gradient<T>();
            ref T velocity = ref segment.State<T>(0);
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref velocity, i) = (momentum * Unsafe.Add(ref velocity, i)) + Unsafe.Add(ref grad, i);
                Unsafe.Add(ref theta, i) -= rate * Unsafe.Add(ref velocity, i);
            }
        }
    }

    protected override void WriteGradientPoint(int phase, in StepFrame<T> frame)
    {
        T momentum = T.CreateTruncating(frame.GetHyperparameter(1));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<T> segment = frame[s];
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref segment.Output<T>(), i) =
                    Unsafe.Add(ref segment.Parameters<T>(), i) - (momentum * Unsafe.Add(ref segment.State<T>(0), i));
            }
        }
    }

    protected override void WriteView(int view, int phase, in StepFrame<T> frame)
    {
        T half = T.CreateTruncating(0.5);
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<T> segment = frame[s];
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref segment.Output<T>(), i) =
                    (Unsafe.Add(ref segment.Parameters<T>(), i) + Unsafe.Add(ref segment.State<T>(0), i)) * half;
            }
        }
    }
}
