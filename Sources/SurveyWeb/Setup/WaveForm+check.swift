import Collecting
import Foundation
import SurveyModel

extension WaveForm {
  /// The wave that a form describes, or all that keeps it from being one.
  ///
  /// - Parameters:
  ///   - survey: the survey, as it was read.
  ///   - source: the text of its file.
  ///   - organisation: whose wave it is.
  ///   - roster: who would be asked.
  ///   - taken: the names of the organisation's waves.
  ///   - now: the moment.
  ///   - zone: where dates are meant.
  ///   - texts: the words of the faults.
  /// - Returns: the wave, as far as it can be read, and the faults with the fields that they lead to.
  func wave(
    of survey: Survey, source: String, for organisation: Organisation, roster: Roster,
    taken: [String], at now: Date, in zone: TimeZone, texts: WaveFormTexts
  ) -> (wave: Wave, faults: [DeskFault]) {
    var faults = numberFaults(texts)
    let name = self[Field.name].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !SetupPath.isUsable(name) || name.count > 80 {
      faults.insert(DeskFault(target: Field.name, words: texts.badName), at: 0)
    } else if taken.contains(name) {
      faults.insert(DeskFault(target: Field.name, words: texts.nameTaken), at: 0)
    }
    let (opens, closes) = (self.opens(in: zone), self.closes(in: zone))
    if opens == nil { faults.append(DeskFault(target: Field.opens, words: texts.badDate)) }
    if closes == nil { faults.append(DeskFault(target: Field.closes, words: texts.badDate)) }
    let begins = opens ?? now
    let wave = Wave(
      name: name, organisation: organisation.id, surveySource: source, opens: begins,
      closes: closes ?? begins + 86_400, settings: settings(of: survey), retention: retention,
      isPanel: isTicked(Field.panel), allowsCodeWords: isTicked(Field.codeWords),
      texts: self.texts(for: survey))
    let found = WaveOpening.faults(of: wave, survey: survey, roster: roster, at: now)
      .filter { !$0.awaitsRoster }
    faults += found.map { DeskFault(target: $0.field, words: texts.words(of: $0)) }
    if let fault = wave.retention.fault {
      faults.append(DeskFault(target: fault.field, words: texts.words(of: fault)))
    }
    return (wave, faults)
  }

  /// Numbers that are none.
  private func numberFaults(_ texts: WaveFormTexts) -> [DeskFault] {
    var faults: [DeskFault] = []
    for name in [Field.minimumGroup, Field.minimumComments] where Int(self[name]) == nil {
      faults.append(DeskFault(target: name, words: texts.badNumber))
    }
    for name in [Field.purgeAfter, Field.purgeResponses]
    where !self[name].isEmpty && Int(self[name]) == nil {
      faults.append(DeskFault(target: name, words: texts.badNumber))
    }
    if !self[Field.noise].isEmpty, NoiseBudget(self[Field.noise]) == nil {
      faults.append(DeskFault(target: Field.noise, words: texts.badNoise))
    }
    return faults
  }
}

extension WaveFault {
  /// The field of the form that a fault leads to.
  fileprivate var field: String {
    switch self {
    case .closesBeforeOpening, .over: WaveForm.Field.closes
    case .minimumGroup: WaveForm.Field.minimumGroup
    case .minimumComments: WaveForm.Field.minimumComments
    case .tooManyBreakdowns, .unknownBreakdown, .doubleBreakdown: WaveForm.Field.breakdowns
    case .noiseBeside: WaveForm.Field.noise
    case .rowsBeside: WaveForm.Field.disclosure
    case .missingText(let kind, let language), .strangeText(let kind, let language, _):
      WaveForm.Field.text(kind, language)
    case .surveyUnreadable, .noShortForm, .emptyRoster, .nobody, .unknownLanguage, .noInterface,
      .departmentCodeTooLong:
      "the-survey"
    }
  }
}

extension RetentionFault {
  /// The field of the form that a fault leads to.
  fileprivate var field: String {
    switch self {
    case .days: WaveForm.Field.purgeAfter
    case .responsesBeforeNames: WaveForm.Field.purgeResponses
    }
  }
}
