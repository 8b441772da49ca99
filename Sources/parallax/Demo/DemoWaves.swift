import Collecting
import Foundation
import Simulation
import SurveyModel
import Surveys

/// Fills a database with the invented organisation and its waves, answered through the real runner.
struct DemoWaves {
  /// The waves that are over, in their order.
  static let closed = ["spring-2025", "spring-2026"]

  /// The wave that is still open, for trying the form.
  static let open = "try-it"

  let workshop: Workshop
  let seed: UInt64

  private var organisation: Organisation { Organisation(name: DemoOrganisation.name) }

  /// Imports the roster, and runs both closed waves from opening to closing.
  ///
  /// - Parameter progress: is told what has been done.
  /// - Throws: whatever keeps a step from being done.
  func run(progress: (String) -> Void) async throws {
    let roster = try DemoOrganisation.roster()
    try await workshop.store.create(organisation)
    try await workshop.store.replaceRoster(of: organisation.id, with: roster)
    progress("\(roster.participants.count) people in \(roster.tree.departments.count) departments")
    for (number, name) in Self.closed.enumerated() {
      let opens = Self.day(year: 2025 + number, month: 3, day: 3)
      let wave = try await plan(name, opens: opens, days: 19)
      let answered = try await answer(wave, number: number, roster: roster, at: opens)
      var generator = SystemRandomNumberGenerator()
      _ = try await closing().seal(wave, at: opens + 20 * 86_400, using: &generator)
      progress("\(name): \(answered) answered through the runner; the box is closed")
    }
  }

  /// Opens a wave that can be answered now, and gives one leader's and one frontline link.
  func openOne(at now: Date) async throws -> [PersonalLink] {
    let wave = try await plan(Self.open, opens: now - 60, days: 30)
    let links = try await invitations().links(of: wave)
    let roster = try await workshop.store.frozenRoster(of: wave)
    let tiers = Dictionary(uniqueKeysWithValues: roster.participants.map { ($0.id, $0.tier) })
    return Role.allCases.compactMap { role in
      links.first { tiers[$0.participant]?.role == role }
    }
  }

  /// Plans and opens a wave, and invites everybody.
  private func plan(_ name: String, opens: Date, days: Int) async throws -> WaveID {
    guard let source = ShippedSurveys.text(named: "service-culture-12") else {
      throw Failure(.inside, "the shipped survey is missing")
    }
    let wave = Wave(
      name: name, organisation: organisation.id, surveySource: source, opens: opens,
      closes: opens + Double(days) * 86_400,
      settings: WaveSettings(breakdowns: ["tenure"], isByTier: true))
    try await workshop.store.create(wave)
    let keys = try workshop.keysOrNew()
    _ = try await WaveOpening(waves: workshop.store, keys: keys).open(wave.id, at: opens)
    var generator = SystemRandomNumberGenerator()
    _ = try await invitations().issue(for: wave.id, using: &generator)
    return wave.id
  }

  private func invitations() throws -> Invitations {
    Invitations(waves: workshop.store, key: try workshop.keysOrNew().linkKeyOrNew())
  }

  private func closing() throws -> WaveClosing {
    WaveClosing(waves: workshop.store, ballots: workshop.store, keys: try workshop.keys())
  }

  /// Has the simulated people answer who feel like it: most leaders, two in three of the frontline.
  private func answer(
    _ wave: WaveID, number: Int, roster: Roster, at now: Date
  ) async throws -> Int {
    let links = try await invitations().links(of: wave)
    let crowd = DemoCrowd(roster: roster, seed: seed, wave: number)
    let runner = SurveyRunner(waves: workshop.store, ballots: workshop.store)
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      var answered = 0
      for (index, link) in links.enumerated() where crowd.takesPart(index) {
        if index >= 64, try await group.next() == true { answered += 1 }
        group.addTask {
          try await crowd.answer(index, link: link.secret, with: runner, at: now)
        }
      }
      for try await done in group where done { answered += 1 }
      return answered
    }
  }

  private static func day(year: Int, month: Int, day: Int) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(from: DateComponents(year: year, month: month, day: day)) ?? .distantPast
  }
}
