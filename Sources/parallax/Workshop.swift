import Collecting
import Foundation
import Governance
import Notifying
import SQLiteStore
import SurveyModel
import Tallies

/// The database with its folder of keys, as the options name them.
struct Workshop {
  /// The ports through which waves are set up, answered and closed.
  let store:
    any WaveStore & BallotStore & ResponseStore & OutcomeStore & RetentionStore & CommentStore
      & ReleaseStore & RowStore & MailStore & WishStore & CodeWordStore & PacketStore
      & GovernanceStore & WebhookStore & SealStore & PublicationStore

  private let source: any TallySource

  /// The path of the database.
  let databasePath: String

  /// The path of the folder of keys.
  let keysPath: String

  private let wanted: String?

  /// Opens an existing database.
  init(_ global: GlobalOptions) throws {
    guard FileManager.default.fileExists(atPath: global.databasePath) else {
      throw Failure(
        .notFound, "there is no database at \(global.databasePath)",
        hint: "Import a roster to begin one, or name another with --database.")
    }
    try self.init(makingIfMissing: global)
  }

  /// Opens the database, and makes it if there is none.
  init(makingIfMissing global: GlobalOptions) throws {
    try self.init(
      database: global.databasePath, keys: global.keysPath, organisation: global.organisation)
  }

  /// Opens a database of one's own, and makes it if there is none.
  init(database: String, keys: String, organisation: String?) throws {
    let opened = try SQLiteStore(path: database) { source in
      (try? SurveyReader.read(source, file: "survey")).map { Codebook($0) }
    }
    store = opened
    source = opened
    keysPath = keys
    databasePath = database
    wanted = organisation
  }

  /// The organisation that is meant: the one that was named, or the only one there is.
  func organisation() async throws -> Identifier<Organisation> {
    let all = try await store.organisations()
    if let wanted {
      guard let match = all.first(where: { $0.name == wanted }) else {
        throw Failure(
          .notFound, "there is no organisation “\(wanted)” in this database",
          hint: all.isEmpty ? nil : "There is: " + all.map(\.name).joined(separator: ", "))
      }
      return match.id
    }
    guard let first = all.first else {
      throw Failure(
        .notFound, "this database holds no organisation yet",
        hint: "Begin with: parallax roster import FILE --organisation NAME")
    }
    guard all.count == 1 else {
      throw Failure(
        .usage, "this database holds several organisations",
        hint: "Say which with --organisation: " + all.map(\.name).joined(separator: ", "))
    }
    return first.id
  }

  /// The wave of a name in the organisation that is meant.
  func wave(_ name: String) async throws -> Wave {
    let all = try await store.waves(of: try await organisation())
    guard let wave = all.first(where: { $0.name == name }) else {
      throw Failure(
        .notFound, "there is no wave “\(name)”",
        hint: all.isEmpty
          ? "Begin one with: parallax wave create NAME --survey S --opens D --closes D"
          : "There is: " + all.map(\.name).joined(separator: ", "))
    }
    return wave
  }

  /// The tallies of a wave whose results exist.
  func tallies(
    of wave: Wave, survey: Survey, parts: TallyParts = .patterns
  ) async throws -> TallyBook {
    try await source.tallies(
      wave: wave.name, organisation: wave.organisation.rawValue,
      layout: TallyLayout(survey, parts: parts).with(breakdowns: wave.settings.declared))
  }

  /// The folder of keys, which must be there.
  func keys() throws -> KeyFolder { try KeyFolder(at: keysPath) }

  /// The folder of keys, made if it is missing.
  func keysOrNew() throws -> KeyFolder { try KeyFolder.prepare(at: keysPath) }
}
