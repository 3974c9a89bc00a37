using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the verified file that lies beside the test's source file.</summary>
/// <remarks>
/// It has the names, the signatures and the file format of the package Verify.Xunit 19.6 for the members that the tests
/// use; building with <c>-p:SnapshotEngine=Verify</c> uses that package in its place.
/// </remarks>
public static class Verifier
{
    /// <summary>Compares a text with <c>Class.Method_parameter=value.verified.txt</c>.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares a text with <c>Class.Method_parameter=value.verified.extension</c>.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        var method = UsesVerifyAttribute.RunningTest
            ?? throw new VerifyException($"The class in {Path.GetFileName(sourceFile)} compares snapshots: mark it with [UsesVerify].");
        return new SettingsTask(settings, chosen => SnapshotFile.For(method, chosen, sourceFile, extension).CompareAsync(target));
    }
}
