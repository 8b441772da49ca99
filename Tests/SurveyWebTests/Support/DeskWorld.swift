import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// A front end with accounts, over two organisations with a wave each.
struct DeskWorld {
  static let cost = AccountHarbour.cost

  let accounts = MemoryAccounts()
  let waves = MemoryStore()
  private(set) var site: AccountSite
  let keys = FileManager.default.temporaryDirectory
    .appending(path: "parallax-\(UUID().uuidString)").path
  let log = LogBook()
  let web: WebSettings

  /// The moment at which everything happens, unless a test says another.
  static let now = Harbour.during

  init(web: WebSettings = WebWorld.plain) async throws {
    self.web = web
    let lock = try #require(SecretLock(key: AccountHarbour.bytes(9)))
    site = AccountSite(
      store: accounts, waves: waves, keeper: PasswordKeeper(cost: Self.cost), lock: lock,
      responseBand: { $0.name == "spring" ? "40 to 49 %" : nil },
      results: ResultSite(
        seals: waves, provisional: { _ in throw DeskError.notHere }, comparison: { _ in nil },
        comments: { _ in nil }))
    site.setup = setup
    for name in ["Harbour Services", "Northern Rail"] {
      let organisation = Organisation(name: name)
      try await waves.create(organisation)
      try await waves.create(
        Wave(
          name: name == "Northern Rail" ? "night" : "spring", organisation: organisation.id,
          surveySource: Harbour.surveySource, opens: Harbour.opens, closes: Harbour.closes,
          settings: WaveSettings()))
    }
  }

  /// What waves are set up with: the pulse that comes with the program, and two looks without a pause.
  private var setup: SetupSite {
    let (store, folder) = (waves, keys)
    return SetupSite(
      waves: store, ballots: store, mails: store,
      instruments: [SetupSite.Instrument(name: "pulse-12", source: Self.pulse)],
      keys: SetupSite.Keys(
        existing: { try KeyFolder(at: folder) }, new: { try KeyFolder.prepare(at: folder) },
        link: { try KeyFolder.prepare(at: folder).linkKeyOrNew() }),
      handing: SetupSite.Handing(
        store: store,
        seal: { _ = try await store.keep([Self.sealed], of: $0.id) }),
      pace: LivePace(pause: .zero, looks: 2, connections: 1),
      plan: { question in
        PlanTable(
          headline: "Of \(question.roster.participants.count) people", lede: "", rows: [], notes: []
        )
      },
      status: { wave, _ in
        let counts = try await store.responseCounts(of: wave.id)
        let side = WaveStatus.Side(
          invited: nil, answered: "\(counts.reduce(0) { $0 + $1.answered })", share: nil,
          withheld: nil)
        return WaveStatus(
          rows: [WaveStatus.Row(place: "All", depth: 0, leader: side, frontline: nil)],
          forecasts: [], nudges: [], notes: [])
      })
  }

  /// What stands for frozen results where none are shown.
  private static let sealed = SealedPart(
    name: SealedPart.head, content: [1], sha256: Array(repeating: 5, count: 32))

  /// The text of the pulse.
  static let pulse: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try? String(
      contentsOf: root.appending(path: "Surveys/pulse-12.yaml"), encoding: .utf8)
    return text ?? ""
  }()

  /// Adds an account and returns it.
  @discardableResult
  func add(_ name: String, _ post: Post) async throws -> Account {
    var generator = SystemRandomNumberGenerator()
    return try await site.desk.add(
      "\(name)@harbour.example", name: name.capitalized, post: post,
      password: AccountHarbour.password, at: Self.now, using: &generator)
  }

  /// The front end at a moment.
  func application(at moment: Date = DeskWorld.now) throws -> SurveyApplication {
    let runner = SurveyRunner(waves: waves, ballots: waves, read: { _ in nil })
    return try SurveyApplication(
      runner: runner, desk: StartDesk(store: waves), accounts: site, settings: web,
      now: { moment }, logger: log.logger)
  }

  /// Runs a test against the routes at a moment.
  func visit<Value: Sendable>(
    at moment: Date = DeskWorld.now,
    _ test: @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    try await application(at: moment).application().test(.router, test)
  }
}
