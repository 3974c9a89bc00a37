using System.Numerics;
using OptimizerGen.Execution;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>What an optimizer consists of: each of its jobs is one of these, and is handed what it needs of the others.</summary>
internal sealed class OptimizerParts<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public OptimizerParts(PhasedRule<T> rule, IHyperparameterOwner owner, OptimizerDescription description, StepSubject<T> subject)
    {
        Subject = subject;
        Settings = new OptimizerSettings(description, owner, new StateCounts());
        State = new OptimizerState<T>(description, Settings.Counts, Settings.Values.Schedules, subject.Parameters, subject.Length);
        var memory = new Workspace<T>(State);
        if (!subject.IsSet)
        {
            memory.Reserve([0]);
        }

        Context = new StepContext<T>(memory);
        Groups = new OptimizerGroups<T>(owner, subject, Settings, Context);
        Gate = new GradientGate<T>(subject, Settings, Groups, Context);
        States = new StateReader<T>(subject, Groups, memory);
        var phases = new PhaseRunner<T>(rule, Context);
        var numbers = new StepNumbers<T>(Settings, Groups, Context, phases);
        var checks = new StepChecks<T>(subject, State);
        Points = new GradientPoints<T>(subject, checks, Gate, numbers, Context, phases);
        var rows = new RowMover<T>(subject, Settings, Context, rule, phases);
        Stepper = new Stepper<T>(subject, checks, Gate, Points, numbers, Context, phases, Settings, rows);
        Tensors = new TensorStepper<T>(
            subject, new TensorStepRefusals<T>(subject, Settings, Points, memory), Gate, Points, numbers, Context, phases, Settings, rows);
        Views = new ViewReader<T>(subject, checks, numbers, States, Context, phases, Settings);
    }

    /// <summary>What it works on.</summary>
    public StepSubject<T> Subject { get; }

    /// <summary>What is set between steps.</summary>
    public OptimizerSettings Settings { get; }

    /// <summary>All that outlives a step, to be listed, written out and read back.</summary>
    public OptimizerState<T> State { get; }

    /// <summary>What a step works on and with.</summary>
    public StepContext<T> Context { get; }

    /// <summary>The parameter groups.</summary>
    public OptimizerGroups<T> Groups { get; }

    /// <summary>What is read of a gradient before a step.</summary>
    public GradientGate<T> Gate { get; }

    /// <summary>The states, to be looked at.</summary>
    public StateReader<T> States { get; }

    /// <summary>Takes the steps.</summary>
    public Stepper<T> Stepper { get; }

    /// <summary>Takes steps tensor by tensor.</summary>
    public TensorStepper<T> Tensors { get; }

    /// <summary>Where the gradient is evaluated.</summary>
    public GradientPoints<T> Points { get; }

    /// <summary>The views, to be read out.</summary>
    public ViewReader<T> Views { get; }

    /// <summary>Makes everything but hyperparameters and schedules that of a new optimizer; what schedules remember is forgotten.</summary>
    public void Reset()
    {
        Subject.Enter();
        try
        {
            Subject.RequireValuesInPlace();
            State.Clear();
            Gate.Forget();
            Points.Forget();
            Tensors.Forget();
        }
        finally
        {
            Subject.Leave();
        }
    }
}
