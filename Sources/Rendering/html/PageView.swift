import Reporting

/// A page: the frame, and the waves or the comparison in it.
struct PageView {
  let title: String
  let style: String
  let place: String
  let warning: String?
  let waves: [WaveView]
  let comparison: ChangesView?
  let plan: PlanView?
  let noisy: NoisyView?
  var sheet: SheetView?
  var status: StatusView?
  var gallery: [GalleryView] = []
  var beside: BesideView?
  let notes: [String]
  let footer: String
  var kind: String
  let hasNotes: Bool

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
    plan = nil
    noisy = nil
    kind = "gap report"
    self.notes = notes.filter { $0 != SettingsFigures.warning }.map(\.text)
    hasNotes = !self.notes.isEmpty
    footer = settings.isProtected ? "" : SettingsFigures.warning.text
  }
}

extension PageView {
  /// The page of a plan, which holds no answers and so no warning.
  init(title: String, place: String, plan: PlanView, notes: [Sentence]) {
    self.title = title
    style = ReportTemplates.stylesheet
    self.place = place
    warning = nil
    waves = []
    comparison = nil
    self.plan = plan
    noisy = nil
    kind = "plan of a wave"
    self.notes = notes.map(\.text)
    hasNotes = !notes.isEmpty
    footer = ""
  }

  /// The page of a report with noise.
  init(title: String, place: String, noisy: NoisyView, notes: [Sentence]) {
    self.title = title
    style = ReportTemplates.stylesheet
    self.place = place
    warning = nil
    waves = []
    comparison = nil
    plan = nil
    self.noisy = noisy
    kind = "gap report"
    self.notes = notes.map(\.text)
    hasNotes = !notes.isEmpty
    footer = "The numbers contain noise on purpose."
  }
}

extension PageView {
  /// The page of who has answered so far.
  init(title: String, place: String, settings: SettingsFigures, status: StatusView) {
    self.init(title: title, place: place, settings: settings, notes: [])
    self.status = status
    kind = "response to a wave"
  }

  /// One page to take into a meeting.
  init(title: String, place: String, sheet: SheetView?, isProtected: Bool) {
    self.title = title
    style = ReportTemplates.stylesheet
    self.place = place
    warning = isProtected ? nil : SettingsFigures.warning.text
    waves = []
    comparison = nil
    plan = nil
    noisy = nil
    self.sheet = sheet
    kind = "one-page sheet"
    notes = []
    hasNotes = false
    footer = ""
  }
}

extension PageView {
  /// The index of a gallery.
  init(title: String, place: String, gallery: [GalleryView]) {
    self.init(
      title: title, place: place, sheet: nil, isProtected: true)
    self.gallery = gallery
    kind = "gallery"
  }
}

/// A link to a page in the same folder.
struct BesideView {
  let words: String
  let file: String

  init(_ beside: RenderOptions.Beside) {
    words = beside.words
    file = beside.file
  }
}

/// A verdict as a page shows it.
struct VerdictView {
  let name: String
  let symbol: String
  let words: String
  let remark: String?

  /// What people call the case.
  let pattern: String?

  init(_ row: GapRow) {
    let verdict = row.verdict
    remark = row.note?.text
    pattern = row.patternName?.text
    name =
      switch verdict {
      case .leaders: "leaders"
      case .frontline: "frontline"
      case .aligned: "aligned"
      case .unsure: "unsure"
      case .withheld: "withheld"
      }
    symbol = verdict.symbol.text
    words = row.verdictWords.text
  }
}

/// Why the verdict of a row is what it is, on a page.
struct WhyView {
  let name: String
  let verdict: VerdictView
  let why: String

  /// Explains a row that is headed with a block or a department.
  init(_ row: GapRow, name: Name?) {
    self.name = name?.text ?? "All departments"
    verdict = VerdictView(row)
    why = row.explanation.text
  }
}
