namespace VerifyTests;

/// <summary>Where a snapshot's file lies and what it is called.</summary>
public sealed class VerifySettings
{
    /// <summary>Settings as the test's name gives them.</summary>
    public VerifySettings()
    {
    }

    /// <summary>A copy.</summary>
    public VerifySettings(VerifySettings? settings)
    {
        Parameters = settings?.Parameters;
        DirectoryName = settings?.DirectoryName;
        FileName = settings?.FileName;
        TypeName = settings?.TypeName;
        MethodName = settings?.MethodName;
    }

    internal object?[]? Parameters { get; private set; }

    internal string? DirectoryName { get; private set; }

    internal string? FileName { get; private set; }

    internal string? TypeName { get; private set; }

    internal string? MethodName { get; private set; }

    /// <summary>The values of the test method's parameters, in order; they become part of the file's name.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>A folder, relative to the test's source file.</summary>
    public void UseDirectory(string directory) => DirectoryName = directory;

    /// <summary>A name in place of <c>Class.Method_parameter=value</c>.</summary>
    public void UseFileName(string fileName) => FileName = fileName;

    /// <summary>A name in place of the class's.</summary>
    public void UseTypeName(string name) => TypeName = name;

    /// <summary>A name in place of the method's.</summary>
    public void UseMethodName(string name) => MethodName = name;
}
