using System.Reflection;
using System.Text;

namespace VerifyTests;

/// <summary>A verified file and, after a difference, the received file beside it.</summary>
internal sealed class SnapshotFile(string pathWithoutSuffix, string extension)
{
    // Verify.Xunit writes a byte order mark too, so accepting a file with either engine gives the same bytes.
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: true);

    private string Verified => $"{pathWithoutSuffix}.verified.{extension}";

    private string Received => $"{pathWithoutSuffix}.received.{extension}";

    public static SnapshotFile For(MethodInfo method, VerifySettings settings, string sourceFile, string extension)
    {
        string folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, settings.DirectoryName ?? "");
        return new SnapshotFile(Path.Combine(folder, SnapshotName.Of(method, settings)), extension);
    }

    public async Task CompareAsync(string? target)
    {
        string received = Normalize(target ?? "null");
        string? verified = File.Exists(Verified) ? Normalize(await File.ReadAllTextAsync(Verified).ConfigureAwait(false)) : null;
        if (received == verified)
        {
            File.Delete(Received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Received)!);
        await File.WriteAllTextAsync(Received, received, s_encoding).ConfigureAwait(false);
        throw new VerifyException(verified is null ? New() : TextDifference.Describe(verified, received, Verified, Received));
    }

    private string New() => $"There is no {Verified} yet: look at {Received} and rename it if it is right.";

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");
}
