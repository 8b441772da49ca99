import Collecting
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

/// The wave of ``Harbour``, opened in memory, with everybody invited.
struct OpenedHarbour {
  let store = MemoryStore()
  let folder: TemporaryFolder
  let keys: KeyFolder
  let wave: Wave
  let links: [PersonalLink]

  init(
    settings: WaveSettings = WaveSettings(), isPanel: Bool = false, allowsCodeWords: Bool = false
  ) async throws {
    folder = try TemporaryFolder()
    keys = try KeyFolder.prepare(at: folder.path + "/keys")
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await store.create(
      Harbour.wave(
        settings: settings, isPanel: isPanel, allowsCodeWords: allowsCodeWords))
    wave = try await WaveOpening(waves: store, keys: keys, read: Harbour.read)
      .open(Harbour.wave().id, at: Harbour.during)
    var generator = SeededGenerator(seed: 1)
    links = try await Invitations(waves: store, key: keys.linkKeyOrNew())
      .issue(for: wave.id, using: &generator)
  }

  /// A runner, as a process of its own would have it.
  func runner() -> SurveyRunner {
    SurveyRunner(waves: store, ballots: store, read: Harbour.read)
  }

  func closing(_ ballots: (any BallotStore)? = nil) -> WaveClosing {
    WaveClosing(
      waves: store, ballots: ballots ?? store, keys: keys, chunk: 3, read: Harbour.read)
  }

  /// The session of somebody's link.
  func session(
    _ number: Int, at now: Date = Harbour.during, in runner: SurveyRunner? = nil
  ) async throws -> AnswerSession {
    try await (runner ?? self.runner()).open(links[number].secret, at: now).answering()
  }

  func box() async throws -> [Ballot] {
    try await store.ballots(store.ballotNumbers(of: wave.id), of: wave.id)
  }

  func responses() async throws -> [StoredResponse] {
    try await store.fold(responsesOf: wave.id, into: []) { $0.append($1) }
  }
}

extension SurveyRunner.Opening {
  /// The session; anything else fails the test.
  func answering() throws -> AnswerSession {
    guard case .session(let session) = self else {
      throw BadOpening(description: "no session: \(self)")
    }
    return session
  }
}

struct BadOpening: Error, CustomStringConvertible {
  let description: String
}
