namespace OptimizerGen;

internal sealed unsafe partial class StepContext<T>
{
    /// <summary>Takes over the numbers among a step's inputs.</summary>
    public void SetNumbers(in StepInputs<T> inputs, int count)
    {
        for (int index = 0; index < count; index++)
        {
            _numberInputs[index] = inputs.GetNumber(index);
        }
    }

    /// <summary>Takes over where the spans among a step's inputs lie; they stay pinned for the step.</summary>
    public void SetElements(in ElementInputs<T> inputs, byte* first, byte* second, byte* third, byte* fourth)
    {
        SetElement(inputs.IndexAt(0), first);
        SetElement(inputs.IndexAt(1), second);
        SetElement(inputs.IndexAt(2), third);
        SetElement(inputs.IndexAt(3), fourth);
    }

    private void SetElement(int index, byte* elements)
    {
        if (index >= 0)
        {
            _elementInputs[index] = (nint)elements;
        }
    }
}
