using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the method with which a schedule works out its value.</summary>
internal static class ScheduleValueEmitter
{
    public static void Emit(CodeWriter writer, Kernel kernel)
    {
        Value value = kernel.Stores[0].Value;
        writer.Line("/// <inheritdoc/>");
        writer.Block("public override double Value(in global::OptimizerGen.SchedulePoint point)", () =>
        {
            NumberEmitter.EmitReturn(writer, value, LeafCode.InSchedule, new NameTable("point", "place"));
        });
    }
}
