using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Tests.Numerics;

/// <summary>What is public for generated code lets code without <c>unsafe</c> write nowhere but where it holds a reference to.</summary>
public sealed class SafeMemoryTests
{
    private delegate void Adding(ref StepLanes lanes, nuint index);

    public static TheoryData<string> Widths => [.. s_adding.Keys];

    private static readonly Dictionary<string, Adding> s_adding = new()
    {
        ["double"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, 1),
        ["2 doubles"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, Vector128<double>.One),
        ["4 floats"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, Vector128<float>.One),
        ["4 doubles"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, Vector256<double>.One),
        ["8 floats"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, Vector256<float>.One),
        ["8 doubles"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, Vector512<double>.One),
        ["16 floats"] = (ref StepLanes lanes, nuint index) => StepReduction.Add<SumJoin>(ref lanes, index, Vector512<float>.One),
        ["products of 4 floats"] = (ref StepLanes lanes, nuint index) => StepReduction.AddProduct(ref lanes, index, Vector128<float>.One, Vector128<float>.One),
        ["products of 8 floats"] = (ref StepLanes lanes, nuint index) => StepReduction.AddProduct(ref lanes, index, Vector256<float>.One, Vector256<float>.One),
        ["products of 16 floats"] = (ref StepLanes lanes, nuint index) => StepReduction.AddProduct(ref lanes, index, Vector512<float>.One, Vector512<float>.One),
        ["squares of 8 doubles"] = (ref StepLanes lanes, nuint index) => StepReduction.AddSquare(ref lanes, index, Vector512<double>.One),
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void No_index_leads_out_of_the_lanes(string width)
    {
        nuint[] indices = [.. Enumerable.Range(0, 40).Select(index => (nuint)index), 1 << 20, nuint.MaxValue - 3, nuint.MaxValue];
        foreach (nuint index in indices)
        {
            var lanes = new StepLanes[3];
            s_adding[width](ref lanes[1], index);

            double[] written = MemoryMarshal.Cast<StepLanes, double>(lanes).ToArray();
            Assert.All(written[..16], lane => Assert.Equal(0, lane));
            Assert.All(written[32..], lane => Assert.Equal(0, lane));
            Assert.NotEqual(0, written[16..32].Sum());
        }
    }

    [Fact]
    public void An_element_joins_the_lane_of_its_index_and_the_ones_after_it()
    {
        StepLanes lanes = StepLanes.From(0);
        StepReduction.Add<SumJoin>(ref lanes, 16 + 8, Vector256.Create(1f, 2, 3, 4, 5, 6, 7, 8));
        StepReduction.AddSquare(ref lanes, 3, 2);
        StepLanes kept = StepLanes.Load(ref lanes);
        kept.AddSquare(Vector512<float>.One);
        kept.Store(ref lanes);

        Assert.Equal(
            [1, 1, 1, 5, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9],
            MemoryMarshal.Cast<StepLanes, double>(MemoryMarshal.CreateSpan(ref lanes, 1)).ToArray());
        Assert.Equal(56, lanes.Join<SumJoin>());
    }

    /// <summary>A reference is to as much as is read or written: the size of what is stored, or all lanes.</summary>
    [Fact]
    public void A_reference_comes_with_an_index_only_where_it_is_to_all_lanes()
    {
        ParameterInfo[] references =
        [
            .. typeof(StepLanes).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(StepLanes).Namespace)
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .SelectMany(method => method.GetParameters()).Where(parameter => parameter.ParameterType is { IsByRef: true, HasElementType: true }),
        ];

        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            Type to = reference.ParameterType.GetElementType()!;
            ParameterInfo[] others = ((MethodInfo)reference.Member).GetParameters();
            bool isIndexed = others.Any(other => other.ParameterType == typeof(nuint) || other.ParameterType == typeof(nint));
            Assert.True(!isIndexed || to == typeof(StepLanes), $"{reference.Member} takes {reference.Name} and an index.");
            Assert.All(
                others.Where(other => !isIndexed && other.ParameterType.IsGenericType && to != typeof(StepLanes) && SizeOfNarrow(other.ParameterType) > 0),
                other => Assert.Equal(SizeOfNarrow(other.ParameterType), to == typeof(ulong) ? 8 : to == typeof(Vector128<ushort>) ? 16 : to == typeof(Vector256<ushort>) ? 32 : 0));
        });
    }

    [Fact]
    public void A_segment_without_elements_has_no_first_one()
    {
        var set = new ParameterSet<float>();
        set.Add("weight", 16).Fill(1);
        set.Add("empty", 0, 4);
        set.Add("bias", 16).Fill(1);
        Assert.Throws<NullReferenceException>(() => new Writing(set).Step());
        Assert.All(set["bias"].Values.ToArray(), value => Assert.Equal(1, value));
    }

    private static int SizeOfNarrow(Type type) =>
        type == typeof(Vector128<float>) ? 8 : type == typeof(Vector256<float>) ? 16 : type == typeof(Vector512<float>) ? 32 : 0;

    private sealed class Writing(ParameterSelection<float> parameters)
        : Optimizer<float>(new OptimizerDescription { Name = "Writing", PerTensor = true }, parameters)
    {
        protected override void Update(int phase, in StepFrame<float> frame)
        {
            for (int i = 0; i < frame.TensorCount; i++)
            {
                StepFrame<float> tensor = frame.Tensor(i);
                for (int segment = 0; segment < tensor.SegmentCount; segment++)
                {
                    if (tensor[segment].Length == 0)
                    {
                        tensor[segment].Parameters<float>() = 7;
                    }
                }
            }
        }
    }
}
