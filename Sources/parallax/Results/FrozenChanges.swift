import Collecting
import Foundation
import Pipeline
import Privacy
import Reporting
import SurveyModel
import Tallies

/// What several sealed waves tell together: made when it is first asked for, and kept from then on.
enum FrozenChanges {
  /// The comparison of sealed waves, oldest first.
  static func read(_ waves: [SealedWave], in workshop: Workshop) async throws -> FrozenSeries? {
    guard let last = waves.last else { return nil }
    let name = FrozenSeries.name(seals: waves.map(\.seal))
    if let part = try await workshop.store.sealedParts(of: last.wave.id, named: [name]).first {
      return try FrozenSeries(part: part)
    }
    var closed: [ClosedWave] = []
    for wave in waves { closed.append(try await ClosedWave(wave.wave.id, in: workshop)) }
    guard let series = try await make(closed, in: workshop) else { return nil }
    try await workshop.store.keep([try series.part(named: name)], of: last.wave.id)
    return series
  }

  /// Makes the comparison of closed waves, oldest first, from their tallies.
  static func make(_ closed: [ClosedWave], in workshop: Workshop) async throws -> FrozenSeries? {
    guard let first = closed.first, let last = closed.last else { return nil }
    let request = last.request(
      focus: .everything, minimumGroup: closed.map(\.wave.settings.minimumGroup).max(),
      // Agreements are minded wherever there are any.
      mode: closed.map(\.wave.settings.smallLeadership).first { $0 == .openLeaders })
    let year = 365.25 * 86_400
    return try request.frozenChanges(
      over: closed.map(\.tallies),
      times: closed.map { $0.wave.opens.timeIntervalSince(first.wave.opens) / year }, unit: .year,
      linked: try await followed(closed, in: workshop))
  }

  /// What people tell who were followed; `nil` unless all waves are a panel of one survey.
  private static func followed(
    _ closed: [ClosedWave], in workshop: Workshop
  ) async throws -> LinkedTallies? {
    guard let last = closed.last, closed.allSatisfy(\.wave.isPanel) else { return nil }
    guard closed.allSatisfy({ Codebook($0.survey) == Codebook(last.survey) }) else {
      Console.say("People are not followed: the waves do not ask the same questions.")
      return nil
    }
    var counter = PanelCounter(
      last.tallies.book.layout, survey: last.survey, waves: closed.map(\.wave.name))
    for (number, wave) in closed.enumerated() {
      counter = try await workshop.store.fold(responsesOf: wave.wave.id, into: counter) {
        $0.add(
          answers: $1.answers, wave: number,
          role: $1.tier == Tier.frontline.rawValue ? .frontline : .leader,
          department: Identifier($1.department), code: $1.panel)
      }
    }
    return counter.tallies
  }
}
