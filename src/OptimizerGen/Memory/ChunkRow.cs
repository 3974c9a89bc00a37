namespace OptimizerGen;

/// <summary>What one thread takes at a time.</summary>
/// <param name="FirstPiece">Its first row in the table of pieces; the others follow.</param>
/// <param name="PieceCount">How many pieces it has.</param>
internal readonly record struct ChunkRow(int FirstPiece, int PieceCount);
