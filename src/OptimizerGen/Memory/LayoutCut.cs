namespace OptimizerGen;

/// <summary>Where the units of a layout and their segments end.</summary>
internal enum LayoutCut
{
    /// <summary>All tensors of a group are one unit, and those that lie side by side one segment.</summary>
    None,

    /// <summary>All tensors of a group are one unit, but each of them is a segment of its own.</summary>
    SegmentsAtTensors,

    /// <summary>Each tensor is a unit.</summary>
    UnitsAtTensors,
}
