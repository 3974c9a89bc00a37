namespace OptimizerGen.Compiler.Kernels;

/// <summary>How a state is rounded when it is stored in fewer bits than it was computed in.</summary>
public enum StateRounding
{
    /// <summary>To the nearest value, a tie to the even one.</summary>
    Nearest,

    /// <summary>Up or down by chance, each as likely as the other neighbour is far, so that the mean over many steps is right.</summary>
    Stochastic,
}
