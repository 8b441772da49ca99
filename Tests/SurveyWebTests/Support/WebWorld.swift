import Collecting
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Simulation
import SurveyModel
import TestSupport

@testable import SurveyWeb

/// An organisation with one open wave, and a front end for it at a fixed time.
struct WebWorld {
  let store = MemoryStore()
  let log = LogBook()
  let links: [PersonalLink]
  private let survey: Survey
  private let settings: WebSettings

  /// Opens a wave with a survey; `language` stands in for the roster's languages.
  init(
    survey: Survey = Harbour.survey, settings: WaveSettings = WaveSettings(),
    web: WebSettings = WebWorld.plain, language: Language? = nil, allowsCodeWords: Bool = false,
    texts: WaveTexts = WaveTexts()
  ) async throws {
    self.survey = survey
    self.settings = web
    let wave = Harbour.wave(
      settings: settings, allowsCodeWords: allowsCodeWords, texts: texts)
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(
      of: Harbour.organisation.id, with: Harbour.roster(inAll: language))
    try await store.create(wave)
    let box = BoxPrivateKey.random()
    try await store.open(wave.id, boxKey: box.publicKey, at: Harbour.during)
    var generator = SteppingGenerator()
    links = try await Invitations(waves: store, key: Self.linkKey())
      .issue(for: wave.id, using: &generator)
  }

  /// Settings that change nothing.
  static let plain = WebSettings(secure: false, timeZone: .gmt)

  /// The link of a person.
  func link(of person: String = "ops-north-1") throws -> LinkSecret {
    guard let link = links.first(where: { $0.participant.rawValue == person }) else {
      throw WorldError.noSuchPerson
    }
    return link.secret
  }

  /// Runs a test against the routes at a moment.
  func visit<Value: Sendable>(
    at moment: Date = Harbour.during,
    _ test: @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    let survey = survey
    let runner = SurveyRunner(
      waves: store, ballots: store, read: { $0 == Harbour.surveySource ? survey : nil })
    let application = try SurveyApplication(
      runner: runner, desk: StartDesk(store: store),
      door: CodeWordDoor(store: store, rounds: 16), settings: settings, now: { moment },
      logger: log.logger)
    return try await application.application().test(.router, test)
  }

  /// How many ballots lie in the box.
  func ballots() async throws -> Int {
    try await store.ballotNumbers(of: Harbour.wave().id).count
  }

  /// The draft that is kept for a link.
  func draft(of secret: LinkSecret) async throws -> Data? {
    guard let invitation = try await store.invitation(linkHash: secret.hash) else { return nil }
    return try await store.draft(of: invitation.id)
  }

  private static func linkKey() throws -> LinkKey {
    guard let key = LinkKey(Data(repeating: 5, count: LinkKey.byteCount)) else {
      throw WorldError.noKey
    }
    return key
  }
}

/// Why the world of the tests could not be made.
enum WorldError: Error {
  case noSuchPerson
  case noKey
}
