import Collecting
import Foundation
import Governance
import Hummingbird
import HummingbirdTesting
import Pipeline
import Privacy
import Simulation
import SurveyModel
import Tallies
import TestSupport
import Testing

@testable import SurveyWeb

/// A front end with the sealed results of two waves of an organisation with two divisions.
struct ResultWorld {
  static let organisation = Organisation(name: "Quay & Sons")
  static let waves = ["spring 25", "spring 26"]

  /// Names that no other word of a page contains; below Aalto lie Bergen and Cadiz, below Dover Evora
  /// and Faro, and Faro is too small to be shown.
  static let departments = [
    Department(id: "aalto", name: "Aalto"),
    Department(id: "bergen", name: "Bergen", parent: "aalto"),
    Department(id: "cadiz", name: "Cadiz", parent: "aalto"),
    Department(id: "dover", name: "Dover"),
    Department(id: "evora", name: "Evora", parent: "dover"),
    Department(id: "faro", name: "Faro", parent: "dover"),
  ]

  let accounts = MemoryAccounts(organisations: [organisation.name, "Elsewhere"])
  let log = LogBook()
  let store = MemoryStore()
  let site: AccountSite

  /// Makes the front end.
  ///
  /// - Parameters:
  ///   - sealed: Whether the results are frozen.
  ///   - movesCadiz: Whether Cadiz lay below Dover in the first wave.
  /// - Throws: What the making of results throws.
  init(sealed: Bool = true, movesCadiz: Bool = false) async throws {
    try await store.create(Self.organisation)
    try await store.create(Organisation(name: "Elsewhere"))
    let tree = try DepartmentTree(Self.departments)
    let people = Self.departments.map {
      Participant(id: Identifier("p-\($0.id)"), department: $0.id, tier: .frontline, language: "en")
    }
    try await store.replaceRoster(
      of: Self.organisation.id, with: Roster(tree: tree, participants: people))
    for (number, name) in Self.waves.enumerated() {
      let wave = Self.wave(name, year: number)
      try await store.create(wave)
      try await store.open(wave.id, boxKey: Data(repeating: 7, count: 32), at: wave.opens)
      try await store.beginClosing(wave.id)
      try await store.empty(wave.id, responses: [], comments: [])
      try await store.markSealed(wave.id)
      if sealed {
        try await store.keep(try Self.frozen(number, movesCadiz).parts(), of: wave.id)
      }
    }
    site = AccountSite(
      store: accounts, waves: store, keeper: PasswordKeeper(cost: DeskWorld.cost),
      lock: try #require(SecretLock(key: AccountHarbour.bytes(9))),
      responseBand: { _ in nil },
      results: ResultSite(
        seals: store,
        provisional: { wave in
          try ResultWave(Self.frozen(Self.waves.firstIndex(of: wave.name) ?? 0, movesCadiz))
        },
        comparison: { waves in
          let books = try waves.map { wave in
            try Self.tallies(Self.waves.firstIndex(of: wave.name) ?? 0, movesCadiz)
          }
          return ResultChanges(
            try Self.request().frozenChanges(
              over: books, times: books.indices.map(Double.init), unit: .wave))
        }, comments: { _ in nil }))
  }

  /// Adds an account.
  @discardableResult
  func add(_ name: String, _ post: Post) async throws -> Account {
    var generator = SystemRandomNumberGenerator()
    return try await site.desk.add(
      "\(name)@harbour.example", name: name.capitalized, post: post,
      password: AccountHarbour.password, at: DeskWorld.now, using: &generator)
  }

  /// Runs a test with a browser of somebody who is signed in.
  func visit<Value: Sendable>(
    as name: String, _ post: Post,
    _ test: @Sendable (DeskVisitor) async throws -> Value
  ) async throws -> Value {
    try await visit(as: [name: post]) { visitors in
      try await test(try #require(visitors[name]))
    }
  }

  /// Runs a test with browsers of several people at one server.
  func visit<Value: Sendable>(
    as people: [String: Post],
    _ test: @Sendable ([String: DeskVisitor]) async throws -> Value
  ) async throws -> Value {
    for (name, post) in people { try await add(name, post) }
    let application = try SurveyApplication(
      runner: SurveyRunner(waves: store, ballots: store, read: { _ in nil }),
      desk: StartDesk(store: store), accounts: site, settings: WebWorld.plain,
      now: { DeskWorld.now }, logger: log.logger)
    return try await application.application().test(.router) { client in
      var visitors: [String: DeskVisitor] = [:]
      for name in people.keys {
        let visitor = DeskVisitor(client)
        try await visitor.signIn(name)
        visitors[name] = visitor
      }
      return try await test(visitors)
    }
  }

  static func path(_ wave: Int = 1) -> ResultPath {
    ResultPath(organisation: organisation.name, wave: waves[wave])
  }

  static func id(_ wave: Int = 1) -> WaveID {
    WaveID(organisation: organisation.id, name: waves[wave])
  }

  private static func wave(_ name: String, year: Int) -> Wave {
    let opens = Harbour.opens.addingTimeInterval(Double(year - 1) * 31_536_000)
    return Wave(
      name: name, organisation: organisation.id, surveySource: source, opens: opens,
      closes: opens.addingTimeInterval(86_400), settings: WaveSettings())
  }

  private static func request() throws -> ReportRequest {
    ReportRequest(
      survey: try SurveyReader.read(source, file: "test"), minimumGroup: 5, bound: nil,
      interval: nil, isProtected: true)
  }

  static func frozen(_ number: Int, _ movesCadiz: Bool = false) throws -> FrozenWave {
    let wave = wave(waves[number], year: number)
    return try request().frozen(
      tallies(number, movesCadiz),
      heading: FrozenWave.Heading(
        organisation: organisation.name, opens: wave.opens, closes: wave.closes,
        surveySource: source))
  }

  private static func tree(_ number: Int, _ movesCadiz: Bool) throws -> DepartmentTree {
    try DepartmentTree(
      departments.map { department in
        department.id == "cadiz" && movesCadiz && number == 0
          ? Department(id: "cadiz", name: "Cadiz", parent: "dover") : department
      })
  }

  /// Leaders are rosier about praise, more so in the first wave.
  private static func tallies(_ number: Int, _ movesCadiz: Bool) throws -> WaveTallies {
    let survey = try SurveyReader.read(source, file: "test")
    var counter = TallyCounter(try TallyLayout(survey, parts: .patterns))
    var generator = SeededGenerator(seed: UInt64(number + 11))
    for (department, leaders) in [("bergen", 12), ("cadiz", 14), ("evora", 11), ("faro", 2)] {
      for person in 0..<(leaders + 45) {
        let isLeader = person < leaders
        let answers = survey.items.map { item in
          let lift = isLeader && item.block == "praise" ? 1.6 - 0.5 * Double(number) : 0
          return String(Int(min(4, max(0, (generator.unit() * 3.2 + lift).rounded()))))
        }
        try counter.add(
          answers: answers.joined(),
          group: TallyBook.Group(
            department: Identifier(department), role: isLeader ? .leader : .frontline))
      }
    }
    return WaveTallies(
      book: counter.book(wave: waves[number]), tree: try tree(number, movesCadiz),
      headcount: nil)
  }

  private static let source = """
    id: quay
    version: 1
    languages: [en]
    title: Quay
    minutes: 5
    instructions:
      text: Answer.
    scales:
      agree5:
        points: [[1, Never], [2, Seldom], [3, At times], [4, Often], [5, Always]]
        favorable_from: 4
        bound: 0.3
    blocks:
      - id: praise
        label: Praise
        meaning: Who does well hears it.
        items:
          - {id: p1, key: positive, scale: agree5, text: p1}
          - {id: p2, key: positive, scale: agree5, text: p2}
      - id: calm
        label: Calm
        meaning: There is time to think.
        items:
          - {id: c1, key: positive, scale: agree5, text: c1}
          - {id: c2, key: positive, scale: agree5, text: c2}
      - id: tools
        label: Tools
        meaning: What one needs is there.
        items:
          - {id: t1, key: positive, scale: agree5, text: t1}
          - {id: t2, key: positive, scale: agree5, text: t2}
    presentation:
      order: blocks
      statements_per_page: 4

    """
}
