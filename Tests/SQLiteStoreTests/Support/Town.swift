import Collecting
import Foundation
import Migrations
import SQLiteStore
import SurveyModel

/// A small organisation with one wave, for tests that need somebody to answer.
struct Town {
  static let organisation = Organisation(name: "Harbour")
  static let waveID = WaveID(organisation: organisation.id, name: "spring")
  static let opens = Date(timeIntervalSince1970: 1_800_000_000)
  static let closes = Date(timeIntervalSince1970: 1_801_000_000)
  static let during = Date(timeIntervalSince1970: 1_800_500_000)
  static let boxKey = Data(repeating: 7, count: 32)
  static let ratchet = RatchetRecord(
    id: Data(repeating: 1, count: 16), sealedFirstKey: Data(repeating: 2, count: 80))

  /// How many departments there are, and how many people of each tier are in each.
  var departments = 2
  var people: [Tier: Int] = [.firstLine: 1, .frontline: 4]

  /// Twelve statements on five points, and one question about the respondent.
  static let survey: Survey = {
    let text = LocalizedText(["en": "…"])
    let points = (1...5).map { Scale.Point(value: $0, label: text) }
    let scale = Scale(
      id: "agree5", points: points, dontKnow: text, favorableFrom: 4, bound: 0.3, reversible: true)
    let items = (1...12).map { number in
      Item(
        id: Identifier("item-\(number)"), block: "care", facet: .items, scale: "agree5",
        key: .positive, referent: .shared, wording: Wording(leader: text, frontline: text))
    }
    let years = ProfileQuestion(
      id: "years", text: text,
      options: ["short", "long"].map { ProfileQuestion.Option(id: $0, label: text) })
    return Survey(
      id: "town", version: 1, title: text, languages: ["en"], minutes: 3,
      instructions: Wording(leader: text, frontline: text), scales: [scale],
      blocks: [Block(id: "care", label: text, meaning: text, items: items)], profile: [years],
      presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))
  }()

  static let codebook: SQLiteStore.CodebookReader = { _ in Codebook(survey) }

  /// Reads every survey file as ``survey``.
  @Sendable
  static func read(_ source: String) -> Survey? { survey }

  static let wave = Wave(
    name: waveID.name, organisation: organisation.id, surveySource: "survey: town", opens: opens,
    closes: closes, settings: WaveSettings(breakdowns: ["years"]))

  func roster() throws -> Roster {
    let places = (1...departments).map { number in
      Department(id: Identifier("D\(number)"), name: "Department \(number)")
    }
    let participants = places.flatMap { place in
      Tier.allCases.flatMap { tier in
        (0..<people[tier, default: 0]).map { number in
          Participant(
            id: Identifier("\(place.id)-\(tier.rawValue)-\(number + 1)"), department: place.id,
            tier: tier, language: "en")
        }
      }
    }
    return Roster(tree: try DepartmentTree(places), participants: participants)
  }

  /// A store whose log is not emptied on the way, as if all came within one pause: the same on a slow machine.
  static func store(at path: String) throws -> SQLiteStore {
    try SQLiteStore(
      path: path, migrations: Migration.sqlite, codebook: codebook,
      pause: { try? await Task.sleep(for: .seconds(1_000_000)) })
  }

  /// A store that knows the organisation and its roster, with the wave opened.
  func open(at path: String) async throws -> SQLiteStore {
    let store = try Self.store(at: path)
    try await store.create(Self.organisation)
    try await store.replaceRoster(of: Self.organisation.id, with: roster())
    try await store.create(Self.wave)
    try await store.open(Self.waveID, boxKey: Self.boxKey, at: Self.during)
    return store
  }

  /// Invites everybody.
  ///
  /// - Returns: the invitations, by participant.
  func invite(into store: SQLiteStore) async throws -> [Invitation] {
    let new = try roster().participants.enumerated().map { index, person in
      NewInvitation(
        participant: person.id, nonce: Self.hash(index, salt: 1),
        linkHash: Self.hash(index, salt: 2))
    }
    _ = try await store.invite(new, to: Self.waveID)
    return try await store.invitations(of: Self.waveID)
  }

  /// A ballot that nobody can open, which the store does not have to know.
  static func ballot(_ step: Int) -> Ballot {
    Ballot(
      ratchet: ratchet.id, step: step, receiptHash: hash(step, salt: 3),
      ciphertext: Data(repeating: UInt8(truncatingIfNeeded: step), count: 400))
  }

  /// 32 bytes that differ for each number.
  static func hash(_ number: Int, salt: UInt8) -> Data {
    var bytes = Data(repeating: salt, count: 32)
    withUnsafeBytes(of: number.bigEndian) { bytes.replaceSubrange(0..<8, with: $0) }
    return bytes
  }
}
