namespace OptimizerGen;

/// <summary>What a group consists of: its units share one set of hyperparameters.</summary>
/// <param name="FirstUnit">Its first row in the table of units; the others follow.</param>
/// <param name="UnitCount">How many units it has: one for each tensor when the rule works tensor by tensor, else one.</param>
/// <param name="FirstAcross">Its first row in the table of segments that lie across tensors.</param>
/// <param name="AcrossCount">How many of those it has; 0 where its tensors are one unit anyway.</param>
internal readonly record struct GroupRow(int FirstUnit, int UnitCount, int FirstAcross = 0, int AcrossCount = 0);
