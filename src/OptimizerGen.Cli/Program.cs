using System.Runtime.InteropServices;
using System.Text;
using OptimizerGen.Cli;
using OptimizerGen.Cli.Optimizers;

// θ and ‖∇J‖ need it where the console's own encoding is an older one.
Console.OutputEncoding = Encoding.UTF8;

// The first Ctrl+C asks for what was found so far, the second ends the program.
using var interruption = new CancellationTokenSource();
using PosixSignalRegistration signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
});
return CommandLine.Run(args, Console.Out, Console.Error, new CatalogueSource(), cancellation: interruption.Token);
