namespace OptimizerGen.Specs.Tests.Catalogue;

public sealed class LoweredBitsInDouble : LoweredBits<double>;
