using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace OptimizerGen.Tests.Threading;

public sealed class LoadContextTests
{
    [Fact]
    public void A_load_context_whose_steps_were_shared_can_be_collected()
    {
        WeakReference context = LoadStepAndUnload();
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !context.IsAlive;
            },
            Pools.Patience));
    }

    // Not inlined, so that nothing of the context stays in the test's frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadStepAndUnload()
    {
        var context = new OwnContext();
        Assembly copy = context.LoadFromAssemblyPath(typeof(LoadContextTests).Assembly.Location);
        Assert.NotSame(typeof(LoadContextTests).Assembly, copy);
        MethodInfo run = copy.GetType(typeof(CollectibleStep).FullName!)!.GetMethod(nameof(CollectibleStep.Run))!;
        Assert.Equal(2, run.Invoke(null, null));
        context.Unload();
        return new WeakReference(context);
    }

    /// <summary>Loads copies of the project's assemblies, and takes all else from where the tests have it.</summary>
    private sealed class OwnContext() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name)
        {
            string path = Path.Combine(Path.GetDirectoryName(typeof(LoadContextTests).Assembly.Location)!, name.Name + ".dll");
            return name.Name!.StartsWith("OptimizerGen", StringComparison.Ordinal) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
