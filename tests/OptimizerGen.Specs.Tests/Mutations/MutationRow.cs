using System.Text.RegularExpressions;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>A kind of mistake.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Pattern">What it may happen to.</param>
/// <param name="Replacement">What stands there then.</param>
/// <param name="IsSignFlip">Whether it turns a sign.</param>
internal sealed record MutationRow(string Name, Regex Pattern, string Replacement, bool IsSignFlip = false);
