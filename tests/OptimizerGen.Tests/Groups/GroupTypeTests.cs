using System.Reflection;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Groups;

/// <summary>Every class of the catalogue has groups with a property for each hyperparameter.</summary>
public sealed class GroupTypeTests
{
    public static TheoryData<string> Rules => [.. OptimizerCatalogue.Optimizers.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_properties_of_a_group_are_those_of_its_optimizer(string rule)
    {
        Optimizer<double> optimizer = OptimizerCatalogue.Create(rule, GroupModel.Of<double>("a", "b"));
        ParameterGroup<double> group = optimizer.ParameterGroups.Add("b");
        Assert.Equal(
            typeof(GroupCollection<,>).MakeGenericType(typeof(double), group.GetType()),
            optimizer.GetType().GetProperty("Groups")!.PropertyType);
        HashSet<int> ofLists = [.. optimizer.Description.Lists.SelectMany(list => Enumerable.Range(list.First, list.Count))];
        HyperparameterDescription[] single = [.. optimizer.Description.Hyperparameters.Where((_, i) => !ofLists.Contains(i))];
        foreach (HyperparameterDescription description in single)
        {
            PropertyInfo own = optimizer.GetType().GetProperty(description.PropertyName)!;
            PropertyInfo grouped = group.GetType().GetProperty(description.PropertyName)!;
            Assert.Equal(own.PropertyType, grouped.PropertyType);
            Assert.Equal(own.GetValue(optimizer), grouped.GetValue(group));
        }

        foreach (HyperparameterListDescription list in optimizer.Description.Lists)
        {
            PropertyInfo own = optimizer.GetType().GetProperty(list.PropertyName)!;
            PropertyInfo grouped = group.GetType().GetProperty(list.PropertyName)!;
            Assert.Equal(own.PropertyType, grouped.PropertyType);
            Assert.Equal(own.GetValue(optimizer), grouped.GetValue(group));
        }

        foreach (HyperparameterDescription description in single)
        {
            PropertyInfo grouped = group.GetType().GetProperty(description.PropertyName)!;
            double value = optimizer.Hyperparameters[description.Name];
            double half = description.Kind == HyperparameterKind.Integer ? Math.Floor(value / 2) : value / 2;
            double changed = description.Kind == HyperparameterKind.Boolean ? 1 : description.Range.Contains(half) ? half : value * 2;
            grouped.SetValue(group, Convert.ChangeType(changed, grouped.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(group.Overrides(description.Name));
            Assert.Equal(changed, group.Hyperparameters[description.Name]);
            Assert.False(optimizer.Hyperparameters.IsSet(description.Name));
        }

        Assert.Equal(
            single.Select(description => description.PropertyName).Concat(optimizer.Description.Lists.Select(list => list.PropertyName)),
            group.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name));
    }
}
