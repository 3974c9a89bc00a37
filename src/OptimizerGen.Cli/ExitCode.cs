namespace OptimizerGen.Cli;

/// <summary>What the program says to the shell that started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A spec that was checked has errors, or no run of a race got where it was to get.</summary>
    public const int NotReached = 1;

    /// <summary>Something that was given is wrong, or could not be read or written.</summary>
    public const int Mistake = 2;

    /// <summary>The program itself is wrong; the number that the BSDs gave to an internal error.</summary>
    public const int Fault = 70;

    /// <summary>Ended by Ctrl+C, as shells count it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    public const string Help =
        "Exit codes: 0 done; 1 a checked spec has errors, or no run of a race reached its goal; 2 a mistake in what was given, or a file that cannot be read or written; 70 a fault of optgen; 130 interrupted.";
}
