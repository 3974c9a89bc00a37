using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

public sealed class BatchSamplerTests
{
    [Theory]
    [InlineData(SampleOrder.InOrder)]
    [InlineData(SampleOrder.Shuffled)]
    public void An_epoch_parts_the_samples(SampleOrder order)
    {
        var sampler = new BatchSampler(103, 10, order, seed: 1);
        Assert.Equal(11, sampler.BatchesPerEpoch);
        for (int epoch = 1; epoch <= 3; epoch++)
        {
            List<int[]> parts = [.. Enumerable.Range(0, 11).Select(_ => sampler.Next().ToArray())];
            Assert.All(parts[..10], part => Assert.Equal(10, part.Length));
            Assert.Equal(3, parts[10].Length);
            Assert.Equal(Enumerable.Range(0, 103), parts.SelectMany(part => part).Order());
            Assert.Equal(epoch, sampler.CompletedEpochs);
        }
    }

    [Fact]
    public void Each_epoch_is_shuffled_anew_and_a_seed_repeats_it()
    {
        var sampler = new BatchSampler(50, 50 - 1, SampleOrder.Shuffled, seed: 1);
        int[] first = sampler.Next().ToArray();
        sampler.Next();
        Assert.NotEqual(first, sampler.Next().ToArray());
        Assert.Equal(first, new BatchSampler(50, 49, SampleOrder.Shuffled, seed: 1).Next().ToArray());
        Assert.NotEqual(first, new BatchSampler(50, 49, SampleOrder.Shuffled, seed: 2).Next().ToArray());
    }

    [Fact]
    public void Draws_with_replacement_repeat_samples()
    {
        var sampler = new BatchSampler(20, 20, SampleOrder.WithReplacement, seed: 1);
        Assert.False(sampler.IsWhole);
        Assert.True(sampler.Next().ToArray().Distinct().Count() < 20);
        Assert.Equal(1, sampler.CompletedEpochs);
    }
}
