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
  var up: DeskLink {
    DeskLink(
      linkAddress: SetupPath.organisation(organisation.name), linkLabel: organisation.name)
  }

  /// What can be chosen.
  func sections(faults: [DeskFault] = [], listing: DeskTable? = nil) -> [DeskSection] {
    var shipped = DeskSection("shipped", texts.shipped)
    shipped.table = DeskTable(
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
    var own = DeskSection("own", texts.ownHeading, lines: [texts.ownLine])
    own.table = listing
    own.forms = [
      DeskForm(
        SetupPath.surveys(of: organisation.name), mark: mark,
        parts: [
          .field(
            DeskField(
              Self.file, texts.file, kind: "file",
              fault: faults.first { $0.target == Self.file }?.words))
        ], button: texts.send, look: .second,
        hasFiles: true)
    ]
    return [shipped, own]
  }

  /// The faults of a file, with the place of each.
  func table(of faults: SurveyFaults) -> DeskTable {
    DeskTable(
      caption: texts.faultsHeading, columns: [texts.place, texts.wrong],
      rows: faults.faults.prefix(Self.most).map {
        (
          "\($0.line), \($0.column)", nil, 0,
          ["\(RosterComposer.sentence($0.message)) (\($0.code.rawValue))"]
        )
      })
  }
}
