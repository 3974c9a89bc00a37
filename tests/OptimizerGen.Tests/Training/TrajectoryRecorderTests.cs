using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

public sealed class TrajectoryRecorderTests
{
    [Fact]
    public void Numbers_read_back()
    {
        var recorder = new TrajectoryRecorder<double>(1, every: 2);
        Problem<double> parabola = ProblemCatalogue.Create<double>("parabola", new());
        new TrainingLoop<double>(new PlainDescent<double>(1), parabola.Objective, new() { MaxSteps = 3, Recorder = recorder }).Run([0.7]);
        string[] lines = recorder.ToText().Split('\n');
        Assert.Equal("step loss theta[0]", lines[0]);
        Assert.Equal("0 0.48999999999999994 0.7", lines[1]);
        Assert.Equal(["0", "2", "3"], lines[1..4].Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    [InlineData(3, 1000)]
    [InlineData(300_000, 256)]
    public void Points_stay_what_they_were_however_many_come(int dimension, int capacity)
    {
        var recorder = new TrajectoryRecorder<float>(dimension, capacity: capacity);
        float[] point = new float[dimension];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int step = 0; step < 17; step++)
            {
                Array.Fill(point, step);
                recorder.Record(step, step + 0.5, point);
                recorder.Record(step, -1, point);
            }

            Assert.Equal(17, recorder.Count);
            for (int index = 0; index < 17; index++)
            {
                Assert.Equal(dimension, recorder.Point(index).Length);
                Assert.False(recorder.Point(index).ContainsAnyExcept(index));
                Assert.Equal((index, index + 0.5), (recorder.Steps[index], recorder.Losses[index]));
            }

            recorder.Clear();
        }
    }

    [Theory]
    [InlineData(8_388_608)]
    [InlineData(16_777_217)]
    public void A_point_may_be_huge(int dimension)
    {
        var recorder = new TrajectoryRecorder<float>(dimension);
        float[] point = new float[dimension];
        point[^1] = 1;
        recorder.Record(0, 0, point);
        point[^1] = 2;
        recorder.Record(1, 0, point);
        Assert.Equal((1, 2), (recorder.Point(0)[^1], recorder.Point(1)[^1]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_point_that_is_not_there_is_refused(int index)
    {
        var recorder = new TrajectoryRecorder<double>(2);
        recorder.Record(0, 0, [1.0, 2.0]);
        Assert.StartsWith(
            $"The recorder keeps 1 points, and there is none at {index}.",
            Assert.Throws<ArgumentOutOfRangeException>(() => recorder.Point(index).Length).Message,
            StringComparison.Ordinal);
    }
}
