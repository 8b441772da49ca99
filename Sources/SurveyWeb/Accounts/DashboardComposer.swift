import Collecting
import Foundation
import Governance
import SurveyModel

/// Composes the page of organisations and waves.
struct DashboardComposer: Sendable {
  /// An organisation with its waves, and how many have answered each.
  struct Place: Sendable {
    let organisation: Organisation
    var waves: [(wave: Wave, answered: String?)] = []

    /// What the department is called that the account sees; `nil` where it sees all of them.
    var department: String?

    /// Whether the account may know how many have answered.
    var mayCount = false
  }

  let texts: DeskTexts
  let signedIn: SignedIn
  let places: [Place]
  let now: Date
  let timeZone: TimeZone

  /// The page.
  var view: DashboardView {
    let words = texts.overview
    return DashboardView(
      frame: DeskFrame(
        texts: texts, title: words.heading, signedIn: signedIn, area: .organisations),
      words: words, places: places.map(place), nothing: nothing)
  }

  private func place(_ place: Place) -> DashboardView.Place {
    let words = texts.overview
    let lines = place.waves.reversed().map { wave, answered in
      line(wave, place.mayCount ? answered ?? words.untold : nil)
    }
    return DashboardView.Place(
      name: place.organisation.name, scope: place.department.map(texts.overview.scope),
      table: lines.isEmpty
        ? nil
        : DashboardView.Table(answeredHead: place.mayCount ? words.answered : nil, waves: lines),
      noWaves: lines.isEmpty ? words.noWaves : nil)
  }

  private func line(_ wave: Wave, _ answered: String?) -> DashboardView.Line {
    let last = wave.closes.addingTimeInterval(-1)
    return DashboardView.Line(
      wave: wave.name, state: texts.overview.states(wave.state(at: now)),
      dates: texts.overview.span(day(wave.opens), day(last)), answered: answered,
      address: wave.progress == .sealed && mayRead
        ? ResultPath(organisation: wave.organisation.rawValue, wave: wave.name).overview : nil)
  }

  /// Whether the account reads results at all.
  private var mayRead: Bool {
    RightsTable.reach(.seeResults, for: signedIn.account.post.kind) != .none
  }

  private func day(_ moment: Date) -> String { texts.day(moment, in: timeZone) }

  private var nothing: String? {
    guard places.isEmpty else { return nil }
    return signedIn.account.post == .auditor ? texts.overview.noResults : texts.overview.none
  }
}
