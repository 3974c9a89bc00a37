namespace OptimizerGen.Specs.Tests.Catalogue;

public sealed class LoweredBitsInFloat : LoweredBits<float>;
