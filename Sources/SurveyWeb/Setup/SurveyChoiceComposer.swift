import Collecting
import SurveyModel

/// Composes the choice of a survey: those that come with the program, and one of one's own.
struct SurveyChoiceComposer: Sendable {
  /// The name of the field of a file.
  static let file = "survey-file"

  /// The most faults that are listed.
  private static let most = 100

  let organisation: Organisation
  let instruments: [SetupSite.Instrument]
  let texts: WaveFormTexts
  let mark: FormMark

  /// The page of the organisation.
  var up: SetupLink {
    SetupLink(
      linkAddress: SetupPath.organisation(organisation.name), linkLabel: organisation.name)
  }

  /// What can be chosen.
  func sections(faults: [SetupFaultLine] = [], listing: SetupTable? = nil) -> [SetupSection] {
    var shipped = SetupSection("shipped", texts.shipped)
    shipped.table = SetupTable(
      caption: texts.shipped,
      columns: [texts.survey, texts.questions, texts.minutes, texts.languages],
      rows: instruments.compactMap { instrument in
        guard let survey = try? SurveyReader.read(instrument.source, file: instrument.name) else {
          return nil
        }
        return (
          survey.title[survey.languages.first ?? "en"],
          SetupPath.survey(instrument.name, of: organisation.name), 0,
          [
            "\(survey.items.count)", "\(survey.minutes)",
            survey.languages.map(WaveFormTexts.name(of:)).joined(separator: ", "),
          ]
        )
      })
    var own = SetupSection("own", texts.ownHeading, lines: [texts.ownLine])
    own.table = listing
    own.forms = [
      SetupForm(
        SetupPath.surveys(of: organisation.name), mark: mark,
        fieldsets: [
          SetupForm.Fieldset(parts: [
            SetupForm.Part(
              line: SetupField(
                Self.file, texts.file, kind: "file", isNeeded: true,
                fault: faults.first { $0.target == Self.file }?.words))
          ])
        ], buttons: [SetupForm.Button(buttonLabel: texts.send, look: "btn second")],
        hasFiles: true)
    ]
    return [shipped, own]
  }

  /// The faults of a file, with the place of each.
  func table(of faults: SurveyFaults) -> SetupTable {
    SetupTable(
      caption: texts.faultsHeading, columns: [texts.place, texts.wrong],
      rows: faults.faults.prefix(Self.most).map {
        (
          "\($0.line), \($0.column)", nil, 0,
          ["\(RosterComposer.sentence($0.message)) (\($0.code.rawValue))"]
        )
      })
  }
}
