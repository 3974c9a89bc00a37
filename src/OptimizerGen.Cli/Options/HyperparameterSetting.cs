using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Cli.Options;

/// <summary><c>[optimizer.]name=value</c></summary>
/// <param name="Optimizer">The optimizer it is meant for; null means all that have the name.</param>
/// <param name="Name">The hyperparameter's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">The setting as it was written.</param>
internal sealed record HyperparameterSetting(string? Optimizer, string Name, double Value, string Text)
{
    public static HyperparameterSetting Parse(string option, string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new UserErrorException($"{option}: '{text}' sets nothing; write name=value or Optimizer.name=value.");
        }

        string target = text[..equals].Trim(), value = text[(equals + 1)..].Trim();
        if (!NumberText.TryParseValue(value, out double number) || double.IsNaN(number))
        {
            string remedy = DecimalComma.Remedy(value) ?? "it like 0.01, 1e-4, inf, true or false";
            throw new UserErrorException($"{option}: '{value}' in '{text}' is no number; write {remedy}.");
        }

        int dot = target.LastIndexOf('.');
        return new HyperparameterSetting(dot < 0 ? null : target[..dot], target[(dot + 1)..], number, text);
    }

    /// <summary>What holds for one optimizer, each hyperparameter once under the spec's name; what names the optimizer wins.</summary>
    public static IReadOnlyList<HyperparameterSetting> For(OptimizerDescription description, IEnumerable<HyperparameterSetting> settings) =>
    [
        .. from setting in settings
           where setting.AppliesTo(description)
           let name = description.Hyperparameters.First(hyperparameter => hyperparameter.Name == setting.Name || hyperparameter.PropertyName == setting.Name).Name
           orderby setting.Optimizer is null ? 0 : 1
           group setting with { Name = name } by name into same
           select same.Last(),
    ];

    public bool AppliesTo(OptimizerDescription description) =>
        (Optimizer is null || Optimizer.Equals(description.Name, StringComparison.OrdinalIgnoreCase))
        && description.Hyperparameters.Any(hyperparameter => hyperparameter.Name == Name || hyperparameter.PropertyName == Name);
}
