import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax wave set`: changes what may be reported of a wave.
struct SetWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change what may be reported of a wave.",
    discussion: """
      Until people can read what they are promised – before the wave's first moment, or before the \
      first link is made – anything may change. Afterwards settings can be tightened and never \
      loosened; after the end nothing changes. The wave's own texts can be changed until the first \
      answer.
      """)

  @Argument(help: "The name of the wave.")
  var name: String

  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var own: WaveTextOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !privacy.isEmpty || own.texts != nil else {
      throw ValidationError("Name what is to change, as --minimum-group 7.")
    }
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(name)
    let settings = privacy.changed(wave.settings)
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(name)")
    var faults = WaveOpening.faults(of: settings, survey: survey)
    if settings.noise != nil, wave.isPanel { faults.append(.noiseBeside(.panel)) }
    if settings.disclosure != .nothing, wave.isPanel { faults.append(.rowsBeside(.panel)) }
    let texts = try own.read()
    faults += texts?.faults(for: survey) ?? []
    guard faults.isEmpty else { throw CollectingError.waveFaults(faults) }
    if let texts { try await workshop.store.setTexts(texts, of: wave.id) }
    if !privacy.isEmpty { try await workshop.store.set(settings, of: wave.id, at: Date()) }
    Console.say(
      "“\(name)” is set. What people are promised now: parallax promise \(ShellWord.of(name))")
  }
}

extension Failure {
  /// The words for settings that would tell more than people were promised.
  init(loosened parts: [WaveSettings.Part]) {
    let lines = parts.map { "  --\($0.rawValue): \($0.loosening)" }.joined(separator: "\n")
    self.init(
      .conflict,
      "people have been promised more protection than this; nothing was changed\n" + lines,
      hint: "See what stands: parallax wave show NAME. A new wave can be set otherwise.")
  }
}

extension WaveSettings.Part {
  /// Why a change is refused, and what would be taken.
  fileprivate var loosening: String {
    switch self {
    case .minimumGroup: "smaller groups would be shown; it can only go up"
    case .minimumComments: "comments of smaller groups would be shown; it can only go up"
    case .breakdowns: "results would be told by one more question; questions can only go"
    case .byTier: "results would be told by tier; that can only be taken back"
    case .smallLeadership:
      "more would be told of departments with few leaders; it can only become roll-up"
    case .noise:
      "with exact numbers, or with less noise, more would be told; the budget can only go down"
    case .disclosure: "rows of single answer sheets would leave; that can only become none"
    case .form: "other questions would be asked; the form stays as it is"
    }
  }
}
