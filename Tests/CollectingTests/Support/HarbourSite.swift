import Collecting
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

/// A laptop without network that a packet of ``OpenedHarbour`` was taken to.
struct HarbourSite {
  let made: PacketOffice.Made
  let store = MemoryStore()
  let folder: TemporaryFolder
  let keys: KeyFolder
  let wave = Harbour.wave().id

  init(of harbour: OpenedHarbour, for departments: [Identifier<Department>]) async throws {
    var generator = SeededGenerator(seed: 2)
    try await self.init(
      opening: harbour.office.make(
        of: harbour.wave.id, for: departments, at: Harbour.during, using: &generator))
  }

  /// Another laptop with the same packet.
  init(opening made: PacketOffice.Made) async throws {
    self.made = made
    folder = try TemporaryFolder()
    keys = try KeyFolder.prepare(at: folder.path + "/keys")
    _ = try await site.open(made.file, with: made.code)
  }

  var site: PacketSite { PacketSite(store: store, keys: keys, read: Harbour.read) }

  func runner() -> SurveyRunner {
    SurveyRunner(waves: store, ballots: store, read: Harbour.read)
  }

  /// The session of somebody's link, at the site.
  func session(
    _ harbour: OpenedHarbour, of person: Identifier<Participant>, in runner: SurveyRunner? = nil
  ) async throws -> AnswerSession {
    let secret = harbour.links[try harbour.number(of: person)].secret
    return try await (runner ?? self.runner()).open(secret, at: Harbour.during).answering()
  }

  /// Lets people send at the site, all through one process.
  func answer(_ harbour: OpenedHarbour, _ people: Identifier<Participant>...) async throws {
    let runner = runner()
    for person in people {
      let session = try await session(harbour, of: person, in: runner)
      _ = try await runner.submit(session, at: Harbour.during)
    }
  }

  /// What the site brings home.
  func collect() async throws -> Data {
    var generator = SeededGenerator(seed: 3)
    return try await site.collect(wave, using: &generator).file
  }
}

extension OpenedHarbour {
  var office: PacketOffice {
    PacketOffice(waves: store, packets: store, keys: keys, read: Harbour.read)
  }

  /// The number of somebody's link.
  func number(of person: Identifier<Participant>) throws -> Int {
    try #require(links.firstIndex { $0.participant == person })
  }
}
