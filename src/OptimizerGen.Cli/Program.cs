using System.Text;
using OptimizerGen.Cli;
using OptimizerGen.Cli.Optimizers;

// θ and ‖∇J‖ need it where the console's own encoding is an older one.
Console.OutputEncoding = Encoding.UTF8;
return CommandLine.Run(args, Console.Out, Console.Error, new CatalogueSource());
