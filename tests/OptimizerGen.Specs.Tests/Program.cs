using OptimizerGen.Specs.Tests.Widths;

HashReport.Write(Console.Out, args[0]);
