using System.Text.Json;
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

    // Worked out by another program from the algorithms' descriptions.
    [Fact]
    public void The_samples_of_a_seed_are_these()
    {
        var shuffled = new BatchSampler(10, 5, SampleOrder.Shuffled, seed: 1);
        Assert.Equal([9, 0, 1, 4, 8], shuffled.Next().ToArray());
        Assert.Equal([2, 3, 7, 6, 5], shuffled.Next().ToArray());
        Assert.Equal([2, 5, 0, 9, 1], shuffled.Next().ToArray());
        Assert.Equal([1, 6, 2, 5, 4, 3], new BatchSampler(7, 6, SampleOrder.Shuffled, seed: -5).Next().ToArray());
        var drawn = new BatchSampler(10, 6, SampleOrder.WithReplacement, seed: 3);
        Assert.Equal([1, 7, 6, 0, 2, 6], drawn.Next().ToArray());
        Assert.Equal([1, 8, 4, 8, 6, 7], drawn.Next().ToArray());
    }

    [Theory]
    [InlineData(SampleOrder.InOrder, 0)]
    [InlineData(SampleOrder.Shuffled, 23)]
    [InlineData(SampleOrder.WithReplacement, 0)]
    public void A_sampler_goes_on_where_another_one_was_saved(SampleOrder order, int numbers)
    {
        var sampler = new BatchSampler(23, 5, order, seed: 4);
        for (int step = 0; step < 37; step++)
        {
            var other = new BatchSampler(23, 5, order, seed: 99);
            BatchSamplerState state = sampler.Save();
            Assert.Equal(numbers, state.Samples.Count);
            // By way of text, as a file would have it.
            other.Restore(JsonSerializer.Deserialize<BatchSamplerState>(JsonSerializer.Serialize(state))!);
            var copy = new BatchSampler(23, 5, order, seed: 0);
            copy.Restore(state);
            for (int ahead = 0; ahead < 12; ahead++)
            {
                Assert.Equal(copy.Next().ToArray(), other.Next().ToArray());
                Assert.Equal(copy.CompletedEpochs, other.CompletedEpochs);
            }

            copy.Restore(state);
            Assert.Equal(copy.Next().ToArray(), sampler.Next().ToArray());
        }
    }

    [Fact]
    public void A_state_of_other_samples_is_refused_and_changes_nothing()
    {
        var sampler = new BatchSampler(10, 5, SampleOrder.Shuffled, seed: 1);
        Refuse(new BatchSampler(9, 5, SampleOrder.Shuffled, seed: 1).Save(), "The sampler's state has 9 samples in order, of which 9 are different ones of the 10 samples: restore a state of a sampler that shuffles as many.");
        Refuse(new(0, 0, 0, [0, 1, 2, 3, 4, 5, 6, 7, 8, 8]), "The sampler's state has 10 samples in order, of which 9 are");
        Refuse(new(0, 3, 2, []), "The sampler's state says that 3 samples of epoch 2 were handed out, but batches of 5 of 10 samples never stop there: restore a state of the same samples and batch size.");
        Refuse(new(0, 10, 2, []), "The sampler's state says that 10 samples");
        Assert.Equal([9, 0, 1, 4, 8], sampler.Next().ToArray());

        void Refuse(BatchSamplerState state, string sentence) =>
            Assert.StartsWith(sentence, Assert.Throws<ArgumentException>(() => sampler.Restore(state)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_is_none_is_refused() => Assert.StartsWith(
        "order must be one of InOrder, Shuffled, WithReplacement, but was set to 9.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchSampler(10, 5, (SampleOrder)9, seed: 1)).Message,
        StringComparison.Ordinal);
}
