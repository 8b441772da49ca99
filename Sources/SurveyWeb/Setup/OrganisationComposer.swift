import Collecting
import Foundation
import SurveyModel

/// Composes the page of an organisation: its waves with what comes next, and its roster in numbers.
struct OrganisationComposer: Sendable {
  let organisation: Organisation
  let roster: Roster
  let waves: [Wave]
  let texts: SetupTexts
  let overview: OverviewTexts
  let now: Date
  let zone: TimeZone

  var sections: [DeskSection] { [wavesSection, rosterSection] }

  private var wavesSection: DeskSection {
    var section = DeskSection("waves", texts.waves)
    if waves.isEmpty {
      section.lines = [roster.participants.isEmpty ? texts.firstRoster : texts.noWave]
    }
    if !waves.isEmpty {
      section.table = DeskTable(
        caption: texts.waves, columns: [texts.wave, texts.state, texts.dates, texts.next],
        rows: waves.reversed().map { wave in
          (
            wave.name, SetupPath.wave(wave.name, of: organisation.name), 0,
            [
              overview.states(wave.state(at: now)), Self.span(of: wave, overview, zone),
              texts.nextStep(WaveStep(wave, at: now)),
            ]
          )
        })
    }
    if !roster.participants.isEmpty {
      section.links = Filled([
        DeskLink(
          linkAddress: SetupPath.newWave(of: organisation.name), linkLabel: texts.planWave,
          isMain: true)
      ])
    }
    return section
  }

  private var rosterSection: DeskSection {
    var section = DeskSection("roster", texts.roster)
    if roster.participants.isEmpty {
      section.lines = [texts.noRoster]
    } else {
      let count = roster.participants.count
      section.lines = [texts.people(count, roster.tree.departments.count)]
      section.table = Self.counts(of: roster, texts)
    }
    section.links = Filled([
      DeskLink(
        linkAddress: SetupPath.roster(of: organisation.name), linkLabel: texts.bringRoster,
        isMain: roster.participants.isEmpty)
    ])
    return section
  }

  /// How many of each tier are directly in each department.
  static func counts(of roster: Roster, _ texts: SetupTexts) -> DeskTable {
    let counts = roster.tierCount
    return DeskTable(
      caption: texts.rosterCaption, columns: [texts.department] + Tier.allCases.map(texts.tier),
      rows: roster.tree.departments.map { department in
        (
          department.name, nil, roster.tree.ancestors(of: department.id).count,
          Tier.allCases.map { "\(counts[department.id]?[$0] ?? 0)" }
        )
      })
  }

  /// From when to when a wave runs.
  static func span(of wave: Wave, _ overview: OverviewTexts, _ zone: TimeZone) -> String {
    let words = DateWords(.english)
    return overview.span(
      words.firstDay(from: wave.opens, in: zone), words.lastDay(before: wave.closes, in: zone))
  }
}
