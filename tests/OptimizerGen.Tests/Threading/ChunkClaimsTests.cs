using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

public sealed class ChunkClaimsTests
{
    [Fact]
    public void Chunks_are_taken_from_both_ends_until_they_meet()
    {
        var claims = default(ChunkClaims);
        claims.Open(3);
        Assert.True(claims.TryTakeFirst(out int first));
        Assert.True(claims.TryTakeLast(claims.Read(), out int last));
        Assert.True(claims.TryTakeFirst(out int middle));
        Assert.Equal((0, 1, 2), (first, middle, last));
        Assert.True(ChunkClaims.IsEmpty(claims.Read()));
        Assert.False(claims.TryTakeFirst(out _));
    }

    [Fact]
    public void A_claim_from_an_earlier_run_fails_though_the_chunks_look_alike()
    {
        var claims = default(ChunkClaims);
        claims.Open(5);
        long earlier = claims.Read();
        claims.Open(5);
        Assert.NotEqual(earlier, claims.Read());
        Assert.False(claims.TryTakeLast(earlier, out _));
        Assert.True(claims.TryTakeLast(claims.Read(), out int chunk));
        Assert.Equal(4, chunk);
    }

    [Fact]
    public void A_claim_thought_out_before_another_one_fails()
    {
        var claims = default(ChunkClaims);
        claims.Open(2);
        long seen = claims.Read();
        Assert.True(claims.TryTakeFirst(out _));
        Assert.False(claims.TryTakeLast(seen, out _));
    }

    [Fact]
    public void As_many_chunks_as_fit_are_counted_without_touching_the_generation()
    {
        var claims = default(ChunkClaims);
        claims.Open(ChunkClaims.MaxChunks);
        long generation = claims.Read() >> 32;
        for (int expected = 0; expected < ChunkClaims.MaxChunks; expected++)
        {
            Assert.True(claims.TryTakeFirst(out int chunk));
            Assert.Equal(expected, chunk);
        }

        Assert.False(claims.TryTakeFirst(out _));
        Assert.Equal(generation, claims.Read() >> 32);
    }
}
