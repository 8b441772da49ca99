import Collecting
import Foundation
import Pipeline
import Privacy
import Reporting
import SurveyModel
import Tallies

/// A wave whose results are frozen: what its reports are made of from then on.
struct SealedWave {
  let wave: Wave
  let survey: Survey
  let frozen: FrozenWave

  /// The hash of all that was frozen, in hexadecimal digits.
  let seal: String

  /// Reads what was frozen of a wave; `nil` while it is not sealed.
  init?(_ wave: Wave, in workshop: Workshop) async throws {
    guard let seal = try await workshop.store.seal(of: wave.id) else { return nil }
    let parts = try await workshop.store.sealedParts(
      of: wave.id, named: FrozenWave.partNames)
    self.wave = wave
    self.seal = seal
    frozen = try FrozenWave(parts: parts)
    survey = try SurveyReader.read(
      frozen.heading.surveySource, file: "sealed survey of \(wave.name)")
  }

  /// Says that a report is what was frozen.
  func say() {
    Console.say(
      "“\(wave.name)” is sealed: this is what was frozen, seal \(SealDigits.brief(seal)).")
  }

  /// Freezes the results of a closed wave; where that was done before, nothing changes.
  ///
  /// - Returns: The wave as it is kept.
  static func seal(_ name: String, in workshop: Workshop) async throws -> SealedWave? {
    try await seal(workshop.wave(name), in: workshop)
  }

  /// Freezes the results of a closed wave; where that was done before, nothing changes.
  ///
  /// - Returns: The wave as it is kept.
  static func seal(_ wave: Wave, in workshop: Workshop) async throws -> SealedWave? {
    if let kept = try await SealedWave(wave, in: workshop) { return kept }
    let closed = try await ClosedWave(wave.id, in: workshop)
    let frozen = try closed.request(focus: .everything).frozen(
      closed.tallies, heading: closed.heading)
    try await workshop.store.keep(try frozen.parts(), of: wave.id)
    guard let kept = try await SealedWave(wave, in: workshop) else { return nil }
    let earlier = try await Self.before(wave, in: workshop).sorted { $0.wave.opens < $1.wave.opens }
    var counted = CountedWaves(workshop: workshop, counted: [closed])
    for one in earlier {
      _ = try await FrozenChanges.read([one, kept], counted: &counted)
    }
    if earlier.count > 1 {
      _ = try await FrozenChanges.read(earlier + [kept], counted: &counted)
    }
    return kept
  }

  /// The sealed waves that opened before one, and asked the same survey.
  private static func before(_ wave: Wave, in workshop: Workshop) async throws -> [SealedWave] {
    var found: [SealedWave] = []
    let all = try await workshop.store.waves(of: wave.organisation)
    for other in all where other.opens < wave.opens {
      if let sealed = try await SealedWave(other, in: workshop) { found.append(sealed) }
    }
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    return found.filter { $0.survey.id == survey.id }
  }
}

extension ClosedWave {
  /// What was asked, of whom, and when.
  var heading: FrozenWave.Heading {
    FrozenWave.Heading(
      organisation: wave.organisation.rawValue, opens: wave.opens, closes: wave.closes,
      surveySource: wave.surveySource)
  }
}
