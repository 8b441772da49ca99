import Reporting

/// A page: the frame, and the waves or the comparison in it.
struct PageView {
  let title: String
  let style: String
  let place: String
  let warning: String?
  let waves: [WaveView]
  let comparison: ChangesView?
  let notes: [String]
  let footer: String

  init(
    title: String, place: String, settings: SettingsFigures, waves: [WaveView] = [],
    comparison: ChangesView? = nil, notes: [Sentence]
  ) {
    self.title = title
    style = ReportTemplates.stylesheet
    self.place = place
    warning = settings.isProtected ? nil : SettingsFigures.warning.text
    self.waves = waves
    self.comparison = comparison
    self.notes = notes.filter { $0 != SettingsFigures.warning }.map(\.text)
    footer = settings.isProtected ? "" : SettingsFigures.warning.text
  }
}

/// A verdict as a page shows it.
struct VerdictView {
  let name: String
  let symbol: String
  let words: String
  let remark: String?

  init(_ row: GapRow) {
    self.init(row.verdict, words: row.verdictWords, note: row.note)
  }

  init(_ verdict: VerdictMark, words: Sentence, note: Sentence? = nil) {
    remark = note?.text
    name =
      switch verdict {
      case .leaders: "leaders"
      case .frontline: "frontline"
      case .aligned: "aligned"
      case .unsure: "unsure"
      case .withheld: "withheld"
      }
    symbol = verdict.symbol.text
    self.words = words.text
  }
}
