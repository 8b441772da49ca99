public import Privacy
public import SurveyModel

/// What a block, department, wave or survey is called.
public struct Name: Hashable, Sendable {
  /// The name with the soft hyphens that its author gave it, for narrow columns.
  public let breakable: String

  /// The name within a sentence: English block names begin small.
  public let inline: String

  private init(_ words: String, inline: String? = nil) {
    breakable = words
    self.inline = Self.plain(inline ?? words)
  }

  /// The name of a department.
  public init(_ department: Department) {
    self.init(department.name)
  }

  /// The name of a block.
  public init(_ block: Block, in language: Language) {
    let label = block.label[language]
    let isEnglish = language.rawValue == "en" || language.rawValue.hasPrefix("en-")
    self.init(label, inline: isEnglish ? Self.lowered(label) : label)
  }

  /// What a block means, in the words of the survey.
  public init(meaningOf block: Block, in language: Language) {
    self.init(block.meaning[language])
  }

  /// What the frontline reads as a statement.
  public init(_ item: Item, in language: Language) {
    self.init(item.wording.frontline[language])
  }

  /// What leaders read as a statement.
  public init(leaderWordingOf item: Item, in language: Language) {
    self.init(item.wording.leader[language])
  }

  /// A point of a scale as the form calls it, with its number.
  public init(_ point: Scale.Point, in language: Language) {
    let label = point.label[language]
    self.init(label == "\(point.value)" ? label : "\(point.value) · \(label)")
  }

  /// The number of a point of a scale.
  public init(numberOf point: Scale.Point) {
    self.init("\(point.value)")
  }

  /// The code of a statement, where the survey has no words for it.
  public init(code: Identifier<Item>) {
    self.init(code.rawValue)
  }

  /// The name of a survey.
  public init(_ survey: Survey, in language: Language) {
    self.init(survey.title[language])
  }

  /// The name of the wave in which a place lies.
  public init(waveOf place: ScreenedGap.Place) {
    self.init(place.wave)
  }

  /// The name of a wave.
  public init(wave: String) {
    self.init(wave)
  }

  /// The name of an organisation.
  public init(organisation: String) {
    self.init(organisation)
  }

  /// What a figure from outside the survey is, as its owner calls it.
  public init(_ outcome: ScreenedOutcome) {
    self.init(outcome.name)
  }

  /// What a person wrote, without the characters that could steer a terminal or turn the line about.
  public init(_ comment: ScreenedComment) {
    let words = comment.text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.isWhitespace ? " " : scalar
    }
    let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}"]
    let kept = words.filter { scalar in
      joiners.contains(scalar)
        || ![.control, .format].contains(scalar.properties.generalCategory)
    }
    self.init(String(String.UnicodeScalarView(kept)))
  }

  /// Whose result a benchmark is, as the consultant's file calls it.
  public init(_ benchmark: Benchmark) {
    self.init(benchmark.name)
  }

  /// Where a benchmark is from.
  ///
  /// - Nil: where the file does not say.
  public init?(sourceOf benchmark: Benchmark) {
    guard let source = benchmark.source else { return nil }
    self.init(source)
  }

  /// When a benchmark was measured.
  ///
  /// - Nil: where the file does not say.
  public init?(dateOf benchmark: Benchmark) {
    guard let date = benchmark.date else { return nil }
    self.init(date)
  }

  /// What people are asked to write about, in the words that the frontline reads.
  public init(_ question: OpenQuestion, in language: Language) {
    self.init(question.wording.frontline[language])
  }

  /// What people call a level of leadership.
  public init(_ tier: Tier) {
    switch tier {
    case .senior: self.init("Senior leaders", inline: "senior leaders")
    case .middle: self.init("Middle leaders", inline: "middle leaders")
    case .firstLine: self.init("First-line leaders", inline: "first-line leaders")
    case .frontline: self.init("Frontline", inline: "the frontline")
    }
  }

  /// Leaders of all levels.
  static let allLeaders = Name("All leaders", inline: "all leaders")

  /// What people are asked about themselves.
  public init(_ question: ProfileQuestion, in language: Language) {
    self.init(question.text[language])
  }

  /// An answer that people can choose about themselves.
  public init(_ option: ProfileQuestion.Option, in language: Language) {
    self.init(option.label[language])
  }

  /// The code of a question about the respondent, where the survey does not have it.
  public init(code: Identifier<ProfileQuestion>) {
    self.init(code.rawValue)
  }

  /// The code of a row of a breakdown, where the survey has no name for it.
  public init(code: BreakdownRow) {
    self.init(code.value)
  }

  /// The code of a department, where the tree has no name for it.
  public init(code: Identifier<Department>) {
    self.init(code.rawValue)
  }

  /// The code of a block, where the survey has no name for it.
  public init(code: Identifier<Block>) {
    self.init(code.rawValue)
  }

  /// Whether there is no name: a file without waves has one wave that is called nothing.
  public var isEmpty: Bool { breakable.isEmpty }

  /// The name.
  public var text: String { Self.plain(breakable) }

  private static func plain(_ words: String) -> String {
    words.filter { $0 != "\u{AD}" }
  }

  private static func lowered(_ words: String) -> String {
    guard let first = words.first, let second = words.dropFirst().first, second.isLowercase else {
      return words
    }
    return first.lowercased() + words.dropFirst()
  }
}
