public import Foundation

/// Why collecting could not go on.
///
/// No case carries an answer, a person's name or a link.
public enum CollectingError: Error, Hashable, Sendable {
  /// The folder of keys does not exist.
  case keyFolderMissing(path: String)

  /// Others than its owner may enter the folder of keys; it must have mode 0700.
  case keyFolderExposed(path: String, mode: Int)

  /// Others than its owner may read a key; it must have mode 0600.
  case keyExposed(path: String, mode: Int)

  /// The folder of keys belongs to another user.
  case keyFolderForeign(path: String)

  /// A key belongs to another user.
  case keyForeign(path: String)

  /// The key that the links are made of is not in the folder.
  case linkKeyMissing(path: String)

  /// The private key that opens a wave's box is not in the folder.
  case boxKeyMissing(wave: String, path: String)

  /// A file in the folder of keys does not hold a key.
  case keyDamaged(path: String)

  /// A file in the folder of keys cannot be read or written.
  case keyFile(path: String, reason: String)

  /// The key that packets are signed with, or opened, is not in the folder.
  case packetKeyMissing(path: String)

  /// A packet cannot be used.
  case packet(PacketFault)

  /// The private key in the folder is not the one of the wave's box.
  case boxKeyDoesNotFit(wave: String)

  /// Ballots in the box cannot be opened; nothing was taken out.
  case ballotsUnreadable(count: Int, of: Int)

  /// The box holds another number of ballots than people are marked as having answered; nothing was
  /// taken out.
  case ballotsDiffer(ballots: Int, answered: Int)

  /// The survey that the wave was created with cannot be read any more.
  case surveyUnreadable(wave: String)

  /// The wave cannot be opened as it is.
  case waveFaults([WaveFault])

  /// The wave still takes answers.
  case stillOpen(wave: String, until: Date)

  /// The answers do not fit the survey; validated ones always do.
  case sheetDoesNotFit

  /// The wave takes no answers now.
  case notOpen

  /// The link was taken back.
  case linkRevoked

  /// The person is not on the frozen roster, or has no invitation that could be reissued.
  case notInvited

  /// The store did not do what it was asked.
  case store(StoreError)

  /// A code that stays the same when the words change.
  public var code: String {
    switch self {
    case .keyFolderMissing: "keys.folder-missing"
    case .keyFolderExposed: "keys.folder-exposed"
    case .keyExposed: "keys.exposed"
    case .keyFolderForeign: "keys.folder-foreign"
    case .keyForeign: "keys.foreign"
    case .linkKeyMissing: "keys.link-missing"
    case .boxKeyMissing: "keys.box-missing"
    case .keyDamaged: "keys.damaged"
    case .keyFile: "keys.file"
    case .packetKeyMissing: "keys.packet-missing"
    case .packet(let fault): fault.code
    case .boxKeyDoesNotFit: "box.wrong-key"
    case .ballotsUnreadable: "box.unreadable"
    case .ballotsDiffer: "box.difference"
    case .surveyUnreadable: "wave.survey-unreadable"
    case .waveFaults: "wave.faults"
    case .stillOpen: "wave.still-open"
    case .sheetDoesNotFit: "answer.does-not-fit"
    case .notOpen: "wave.not-open"
    case .linkRevoked: "invitation.revoked"
    case .notInvited: "invitation.none"
    case .store(let error): error.code
    }
  }
}

extension StoreError {
  /// A code that stays the same when the words change.
  public var code: String {
    switch self {
    case .notFound: "store.not-found"
    case .nameTaken: "store.name-taken"
    case .wrongState: "store.wrong-state"
    case .loosened: "wave.loosened"
    case .revoked: "invitation.revoked"
    case .notOpen: "wave.not-open"
    case .newerDatabase: "store.newer-database"
    case .unavailable: "store.unavailable"
    }
  }
}

/// Asks a store, and hands its error on as one of collecting.
func asking<Value>(
  _ question: () async throws(StoreError) -> Value
) async throws(CollectingError) -> Value {
  do {
    return try await question()
  } catch .notOpen {
    throw .notOpen
  } catch .revoked {
    throw .linkRevoked
  } catch {
    throw .store(error)
  }
}
