using OptimizerGen.Cli.Inspection;
using OptimizerGen.Cli.Optimizers;

namespace OptimizerGen.Cli.Commands;

/// <summary>Lists what the catalogue has.</summary>
internal sealed class ListCommand(IOptimizerSource source, TextWriter output)
{
    public void Run(bool asJson)
    {
        if (asJson)
        {
            output.Write(CatalogueJson.Write(source));
        }
        else
        {
            CatalogueTable.Write(RaceConsole.Create(output), source);
        }
    }
}
