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
    var counted = CountedWaves(workshop: workshop)
    return try await read(waves, counted: &counted)
  }

  /// The comparison of sealed waves, oldest first, some of which may have been counted before.
  static func read(
    _ waves: [SealedWave], counted: inout CountedWaves
  ) async throws -> FrozenSeries? {
    let workshop = counted.workshop
    guard let last = waves.last else { return nil }
    let name = FrozenSeries.name(seals: waves.map(\.seal))
    if let part = try await workshop.store.sealedParts(of: last.wave.id, named: [name]).first {
      return try FrozenSeries(part: part)
    }
    var closed: [ClosedWave] = []
    for wave in waves { closed.append(try await counted.wave(wave.wave.id)) }
    guard let series = try await make(closed, sealed: waves.map(\.frozen), in: workshop) else {
      return nil
    }
    try await workshop.store.keep(
      [
        try series.part(named: name),
        try series.outline.part(named: FrozenSeries.outlineName(of: name)),
      ], of: last.wave.id)
    return series
  }

  /// The report of sealed waves, oldest first.
  static func report(
    of waves: [SealedWave], focus: Focus = .everything, in workshop: Workshop
  ) async throws -> Report? {
    guard let last = waves.last, let changes = try await read(waves, in: workshop) else {
      return nil
    }
    return .comparison(
      changes.report(
        of: last.survey, tree: last.frozen.tree, focus: focus,
        occasions: waves.map(\.frozen.occasion)))
  }

  /// The report of closed waves, oldest first, from their tallies.
  static func report(
    of closed: [ClosedWave], focus: Focus = .everything, in workshop: Workshop
  ) async throws -> Report? {
    guard let last = closed.last, let changes = try await make(closed, in: workshop) else {
      return nil
    }
    return .comparison(
      changes.report(
        of: last.survey, tree: last.tallies.tree, focus: focus, occasions: closed.map(\.occasion)))
  }

  /// A wave compared with the last one before it that asked the same survey and whose results were told:
  /// the first report of such a wave has settled what may be shown of it, so that comparing settles nothing.
  ///
  /// - Nil: where there is none.
  static func report(endingWith last: ClosedWave, in workshop: Workshop) async throws -> Report? {
    let all = try await workshop.store.waves(of: last.wave.organisation)
    let earlier = all.filter {
      $0.opens < last.wave.opens && $0.progress == .sealed && $0.settings.noise == nil
    }
    for wave in earlier.sorted(by: { $0.opens > $1.opens }) {
      guard try await workshop.store.release(of: wave.id) != nil,
        let survey = try? SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)"),
        survey.id == last.survey.id
      else { continue }
      let pair = [wave, last.wave]
      var sealed: [SealedWave] = []
      for one in pair {
        if let found = try await SealedWave(one, in: workshop) { sealed.append(found) }
      }
      guard sealed.count < pair.count else { return try await report(of: sealed, in: workshop) }
      var closed: [ClosedWave] = []
      for one in pair { closed.append(try await ClosedWave(one.name, in: workshop)) }
      return try await report(of: closed, in: workshop)
    }
    return nil
  }

  /// Makes the comparison of closed waves, oldest first, from their tallies; `sealed` are the same waves as
  /// they were frozen, none where they are not all.
  static func make(
    _ closed: [ClosedWave], sealed: [FrozenWave] = [], in workshop: Workshop
  ) async throws -> FrozenSeries? {
    guard let first = closed.first, let last = closed.last else { return nil }
    let request = last.request(
      focus: .everything, minimumGroup: closed.map(\.wave.settings.minimumGroup).max(),
      // Agreements are minded wherever there are any.
      mode: closed.map(\.wave.settings.smallLeadership).first { $0 == .openLeaders })
    let year = 365.25 * 86_400
    return try request.frozenChanges(
      over: closed.map(\.tallies),
      times: closed.map { $0.wave.opens.timeIntervalSince(first.wave.opens) / year }, unit: .year,
      linked: try await followed(closed, in: workshop), sealed: sealed)
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
