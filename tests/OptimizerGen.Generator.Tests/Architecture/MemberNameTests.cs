using System.Reflection;
using OptimizerGen.Compiler.Binding.Tables;

namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>The compiler knows the runtime's classes by name only; this holds its list to them.</summary>
public class MemberNameTests
{
    [Theory]
    [InlineData(typeof(Optimizer<>), false)]
    [InlineData(typeof(Schedule), true)]
    public void No_hyperparameter_or_state_can_hide_what_its_class_inherits(Type type, bool ofSchedule) =>
        Assert.All(Inherited(type), name => Assert.True(MemberNames.IsTaken(name, ofSchedule), $"{name} of {type.Name} is not in MemberNames."));

    [Fact]
    public void No_hyperparameter_can_hide_what_its_group_inherits() => Assert.All(
        Inherited(typeof(ParameterGroup<>)),
        name => Assert.True(MemberNames.IsTaken(name, ofSchedule: false) || MemberNames.IsTakenInGroup(name), $"{name} of a group is not in MemberNames."));

    private static IEnumerable<string> Inherited(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Where(IsInherited).Select(member => member.Name).Distinct();

    private static bool IsInherited(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: false } method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsInheritedAccessor) && property.GetIndexParameters().Length == 0,
        _ => false,
    };

    private static bool IsInheritedAccessor(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly;
}
