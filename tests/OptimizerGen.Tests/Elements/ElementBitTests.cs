using OptimizerGen.Tests.Numerics;

namespace OptimizerGen.Tests.Elements;

/// <summary>All bits that the functions of elements give over the whole range, as numbers that are the same on every machine.</summary>
public sealed class ElementBitTests
{
    [Theory]
    [InlineData("Exp", 3480163506228429149, 16718008858152593085)]
    [InlineData("ExpM1", 16863893880953485310, 7643778113784309437)]
    [InlineData("Log", 14995532618904672566, 15891726118518463544)]
    [InlineData("LogP1", 252697520203909820, 3025156204978286645)]
    [InlineData("Tanh", 13759524104043257910, 16126358958838703805)]
    [InlineData("Sigmoid", 6050906756643659402, 11787704144562022077)]
    [InlineData("Erf", 3017350045619107210, 8359338547584755389)]
    [InlineData("Sin", 5178467536580079520, 3499765571725743438)]
    [InlineData("Cos", 3982117681548693393, 7293602985104037198)]
    [InlineData("Cbrt", 12808953400839735619, 13465466350256580285)]
    [InlineData("Atan2", 4572530280132903333, 17969684418021091005)]
    [InlineData("Power", 16906371567366882781, 12458603986323935226)]
    public void The_bits_are_the_same_on_every_machine(string name, ulong ofDoubles, ulong ofFloats)
    {
        ElementFunction function = ElementFunctions.Of(name);
        Assert.Equal((ofDoubles, ofFloats), (FunctionBits.Of(function.Of), FunctionBits.Of((x, y) => function.Of((float)x, (float)y))));
    }
}
