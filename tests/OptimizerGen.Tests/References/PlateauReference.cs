namespace OptimizerGen.Tests.References;

/// <summary>Falls when reports have ceased to improve, as PyTorch's ReduceLROnPlateau does.</summary>
internal sealed class PlateauReference
{
    private readonly Func<string, double> _own;
    private double _scale = 1;
    private double? _best;
    private int _bad;
    private int _resting;

    private PlateauReference(Func<string, double> own) => _own = own;

    public static RunningSchedule Start(Func<string, double> own)
    {
        var plateau = new PlateauReference(own);
        return new RunningSchedule((_, _, initial) => initial * plateau._scale, plateau.Report);
    }

    private void Report(double loss)
    {
        if (IsBetter(loss))
        {
            _best = loss;
            _bad = 0;
        }
        else
        {
            _bad++;
        }

        if (_resting > 0)
        {
            _resting--;
            _bad = 0;
        }

        if (_bad > _own("patience"))
        {
            double lower = Math.Max(_scale * _own("factor"), _own("least"));
            if (_scale - lower > _own("smallest"))
            {
                _scale = lower;
            }

            _resting = (int)_own("cooldown");
            _bad = 0;
        }
    }

    private bool IsBetter(double loss)
    {
        double threshold = _own("threshold");
        return (_best, _own("maximize"), _own("relative")) switch
        {
            (null, _, _) => true,
            ({ } best, 0, 1) => loss < best * (1 - threshold),
            ({ } best, 0, _) => loss < best - threshold,
            ({ } best, _, 1) => loss > best * (1 + threshold),
            ({ } best, _, _) => loss > best + threshold,
        };
    }
}
