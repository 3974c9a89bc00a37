namespace OptimizerGen.Cli;

/// <summary>Something the user gave is wrong: the message is all that is shown, and the exit code is 2.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
