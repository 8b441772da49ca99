import Collecting
import Foundation
import SurveyModel

/// Composes what results from a wave's settings: the promise in every language, and the plan.
struct WaveResults: Sendable {
  let wave: Wave
  let survey: Survey
  let roster: Roster
  let response: Double
  let texts: WaveFormTexts
  let setup: SetupTexts
  let zone: TimeZone
  let plan: SetupSite.Planning

  /// The promise, then the plan.
  var sections: [DeskSection] {
    guard !roster.participants.isEmpty else {
      return [DeskSection("results", texts.resultsHeading, lines: [texts.noRoster])]
    }
    return [promises, detectable]
  }

  /// The promise to the frontline and to leaders, as they read it.
  var promises: DeskSection {
    var section = DeskSection("promises", texts.promiseHeading, lines: [texts.promiseLine])
    let places = [Tier.frontline, .firstLine, .middle, .senior].compactMap(place)
    let readers = [places.first { $0.tier == .frontline }, places.first { $0.tier != .frontline }]
      .compactMap(\.self)
    let promises = Promises(survey: survey, roster: roster)
    section.readings = survey.languages.flatMap { language in
      readers.map { reader in
        reading(
          promises.promise(of: wave, in: reader.department.id, at: reader.tier), in: language,
          to: reader)
      }
    }
    if !section.readings.isEmpty { section.readings[0].isShown = true }
    return section
  }

  /// Who reads a promise.
  private typealias Reader = (tier: Tier, department: Department)

  private func place(of tier: Tier) -> Reader? {
    let held = roster.tierCount
    return roster.tree.departments.first { held[$0.id]?[tier, default: 0] ?? 0 > 0 }
      .map { (tier, $0) }
  }

  private func reading(
    _ promise: Promise, in language: Language, to reader: Reader
  ) -> DeskReading {
    let spoken = InterfaceLanguage(serving: language)
    let end = DateWords(spoken).lastDay(before: wave.closes, in: zone)
    return DeskReading(
      readingLabel: texts.reader(
        WaveFormTexts.name(of: language), setup.tier(reader.tier), reader.department.name),
      readingLanguage: language.rawValue, direction: spoken.direction,
      promise: PromiseView(
        PromiseText(promise, end: end, language: language),
        heading: InterfaceTexts(serving: language).start.promiseHeading))
  }

  /// What will be detectable where.
  private var detectable: DeskSection {
    guard wave.settings.noise == nil else {
      return DeskSection("plan", texts.planHeading, lines: [texts.noPlan])
    }
    let plan = plan(
      SetupSite.PlanQuestion(
        survey: survey, roster: roster, response: response,
        minimumGroup: wave.settings.minimumGroup))
    var section = DeskSection(
      "plan", texts.planHeading, lines: [plan.headline, plan.lede] + plan.notes)
    section.table = DeskTable(
      caption: texts.planHeading,
      columns: [
        texts.placeColumn, texts.leadersColumn, texts.frontlineColumn, texts.gapColumn,
        texts.outcomeColumn,
      ],
      rows: plan.rows.map { row in
        (
          row.place, nil, row.depth,
          [row.leaders, row.frontline, row.smallestGap ?? "–", row.outcome]
        )
      })
    return section
  }
}
