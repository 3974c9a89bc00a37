using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Marks a test class whose tests compare snapshots; it is how a snapshot learns the name of its test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsesVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> s_running = new();

    internal static MethodInfo? RunningTest => s_running.Value;

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => s_running.Value = methodUnderTest;

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => s_running.Value = null;
}
