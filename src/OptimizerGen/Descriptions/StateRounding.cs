namespace OptimizerGen;

/// <summary>How the elements of a state are rounded when they are kept in fewer bits than they were computed in.</summary>
public enum StateRounding
{
    /// <summary>To the nearest value, a tie to the even one.</summary>
    Nearest,

    /// <summary>To one of the two values around, the nearer one more often, so that the mean over many steps is right. The bits of chance are the same in every run.</summary>
    Stochastic,
}
