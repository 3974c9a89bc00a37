namespace OptimizerGen.Cli.Tests;

public sealed class OptionTests
{
    [Theory]
    [InlineData("There is no command 'rase'; did you mean 'race'?", "rase")]
    [InlineData("race has no option '--optimizer'; did you mean '--optimizers'?", "--optimizer", "Adam")]
    [InlineData("There is no optimizer 'Adm' in the catalogue; did you mean 'Adam'?", "--optimizers", "Adm")]
    [InlineData("--problem: there is no problem 'ravin'; did you mean 'ravine'?", "--problem", "ravin")]
    [InlineData("--set learning_rat=1: no chosen optimizer has a hyperparameter 'learning_rat'; did you mean 'learning_rate'?", "--set", "learning_rat=1")]
    [InlineData("--set Adamm.beta1=0.5: 'Adamm' is not among the chosen optimizers; did you mean 'Adam'?", "--optimizers", "Adam", "--set", "Adamm.beta1=0.5")]
    [InlineData("--set: 'abc' in 'beta1=abc' is no number; write it like 0.01, 1e-4, inf, true or false.", "--set", "beta1=abc")]
    [InlineData("--set: 'beta1' sets nothing; write name=value or Optimizer.name=value.", "--set", "beta1")]
    [InlineData("beta1=2: Adam.Beta1 must lie in [0, 1), but was set to 2.", "--optimizers", "Adam", "--set", "beta1=2")]
    [InlineData("--batch: '0' is no batch size; write a whole number from 1, or all.", "--batch", "1,0")]
    [InlineData("--batch: '1,,2' has an empty entry; separate values by single commas.", "--batch", "1,,2")]
    [InlineData("--batch: ravine is a function without samples; leave the option out, or choose regression, line or a CSV file.", "--problem", "ravine", "--batch", "3")]
    [InlineData("--order: there is no order 'shufled'; did you mean 'shuffled'?", "--order", "shufled")]
    [InlineData("--stop: 'lost=1' is no stopping rule; write loss=1e-4, gradient=1e-4 or step=1e-6.", "--stop", "lost=1")]
    [InlineData("--stop: 'x' is no finite number; write it like 0.01 or 1e-4.", "--stop", "loss=x")]
    [InlineData("--steps: '0' is no whole number from 1 to 2147483647.", "--steps", "0")]
    [InlineData("--seed: '-1' is no whole number from 0 to 2147483647.", "--seed", "-1")]
    [InlineData("--samples: only the problem regression has a number of samples to choose; leave the option out for beale.", "--problem", "beale", "--samples", "5")]
    [InlineData("--start: '1' has 1 numbers, but rosenbrock has 2 parameters (x, y).", "--problem", "rosenbrock", "--start", "1")]
    [InlineData("Plateau goes by a loss that a program reports to it, and nothing reports here; choose a schedule that goes by steps or epochs.", "--optimizers", "Adam", "--schedule", "Plateau")]
    [InlineData("There is no schedule 'InverseTme'; did you mean 'InverseTime'?", "--optimizers", "Adam", "--schedule", "InverseTme")]
    [InlineData("--schedule: 'InverseTime(' is no schedule; write it like InverseTime(decay=0.1) or learning_rate:InverseTime.", "--schedule", "InverseTime(")]
    [InlineData("--schedule rate:InverseTime: no chosen optimizer has a hyperparameter 'rate'; did you mean 'learning_rate'?", "--optimizers", "GradientDescent", "--schedule", "rate:InverseTime")]
    [InlineData("There is no optimizer 'SGD' in the catalogue; did you mean 'GradientDescent' or 'MomentumSum' or 'SgdPyTorch'?", "--optimizers", "SGD")]
    [InlineData("There is no optimizer 'bfloat' in the catalogue; did you mean 'AdamBFloat16'?", "--optimizers", "bfloat")]
    [InlineData("--schedule: '0.1' in 'InverseTime(0.1)' has no name; write each argument as name=value, as in InverseTime(decay=0.1).", "--schedule", "InverseTime(0.1)")]
    [InlineData("--set: '0,9' in 'beta1=0,9' is no number; write 0.9.", "--set", "beta1=0,9")]
    [InlineData("--steps needs a value: N.", "--steps")]
    [InlineData("show needs NAME or SPEC.yaml; see optgen show --help.", "show")]
    [InlineData("check needs FILE or FOLDER; see optgen check --help.", "check")]
    [InlineData("new needs NAME; see optgen new --help.", "new", "--schedule")]
    [InlineData("replay needs --optimizer NAME or SPEC.yaml; see optgen replay --help.", "replay", "r.json")]
    [InlineData("replay needs RECORDING.json; see optgen replay --help.", "replay")]
    [InlineData("tune needs --output FILE; see optgen tune --help.", "tune")]
    [InlineData("race has no use for 'list'; see optgen race --help.", "--seed", "3", "list")]
    [InlineData("--plot: '' is no file's name; write one such as result.txt.", "--plot", "")]
    [InlineData("--samples: '2147483647' is no whole number from 1 to 10000000.", "--samples", "2147483647")]
    public void A_bad_option_gets_one_sentence(string sentence, params string[] args) => Assert.Equal(sentence, Optgen.Refusal(args));

    [Fact]
    public void A_missing_value_or_folder_or_file_is_named()
    {
        Assert.Contains("--steps", Optgen.Refusal("--steps"), StringComparison.Ordinal);
        Assert.Contains("does not exist", Optgen.Refusal("--plot", "/no/such/folder/x.svg"), StringComparison.Ordinal);
        Assert.Contains("nothere.csv", Optgen.Refusal("--problem", "nothere.csv"), StringComparison.Ordinal);
        Assert.Contains("nothere.yaml", Optgen.Refusal("--optimizers", "nothere.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_that_leaves_the_range_is_refused_when_it_does() =>
        Assert.Contains("beta1", Optgen.Refusal("--optimizers", "Adam", "--schedule", "beta1:ExponentialStep(base=2)"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_mistake_in_a_table_has_its_line_and_column()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("data.csv", "a,b\n1,2\n3,four\n");
        Assert.StartsWith($"{path}(3,2): 'four'", Optgen.Refusal("--problem", path), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_belong_to_the_program()
    {
        Assert.Contains("replay", Optgen.Run("--help").Output, StringComparison.Ordinal);
        Assert.Equal(0, Optgen.Run("--version").ExitCode);
        Assert.Contains("--schedule", Optgen.Run("race", "--help").Output, StringComparison.Ordinal);
    }
}
