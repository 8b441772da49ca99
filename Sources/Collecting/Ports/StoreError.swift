/// Why a store did not do what it was asked.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no such organisation, wave or invitation.
  case notFound(String)

  /// The name is taken.
  case nameTaken(String)

  /// The wave is not in a state in which this can be done; the text says how it stands, as a clause
  /// ("the wave is planned").
  case wrongState(String)

  /// The change would tell more than people have been promised, in these settings.
  case loosened([WaveSettings.Part])

  /// The link was taken back.
  case revoked

  /// The wave takes no answers now.
  case notOpen

  /// The database was made by a newer Parallax.
  case newerDatabase(found: Int, known: Int)

  /// The database cannot be read or written.
  case unavailable(String)
}
