namespace OptimizerGen.Tests.Numerics;

/// <summary>All bits that a function gives over the whole range, in one number, and what that number is on every machine.</summary>
public static class FunctionBits
{
    public static TheoryData<string, ulong> Expected => new()
    {
        { "Power", 8087719141716861111 },
        { "Exp", 8002160271177755284 },
        { "ExpM1", 10704455940048636559 },
        { "Log", 12921647537177427393 },
        { "LogP1", 12740795525706415131 },
        { "Tanh", 3561972050096759319 },
        { "Sin", 7731488343181094642 },
        { "Cos", 8491127247634582442 },
        { "Cbrt", 8976926179501870165 },
        { "Atan2", 12606389284897122664 },
    };

    public static ulong Of(Func<double, double, double> function)
    {
        ulong hash = 14695981039346656037;
        double[] exponents = [.. Enumerable.Range(0, 100).Select(i => 1.0 + (i * 0.37))];
        for (int exponent = -1070; exponent < 1024; exponent++)
        {
            double x = Math.ScaleB(1 + ((exponent & 127) / 131.0), exponent);
            foreach (double argument in (double[])[x, -x, 1 + x, 1 - x, exponent * x / 700])
            {
                double result = function(argument, exponents[(exponent + 1070) % 100] - 20);
                ulong bits = double.IsNaN(result) ? 1 : BitConverter.DoubleToUInt64Bits(result);
                hash = unchecked((hash ^ bits) * 1099511628211);
            }
        }

        return hash;
    }
}
