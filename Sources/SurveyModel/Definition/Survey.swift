/// A survey: what is asked, of both roles, in every language.
public struct Survey: Hashable, Sendable {
  /// How the questions are laid out on pages.
  public struct Presentation: Hashable, Sendable {
    /// The order in which the statements come.
    public enum Order: String, CaseIterable, Hashable, Sendable {
      /// Blocks mixed, in one fixed order for both roles.
      case mixed

      /// Each block's statements together, in the order of the file.
      case blocks
    }

    /// The order in which the statements come.
    public let order: Order

    /// The most statements on a page; 1 to 4.
    public let statementsPerPage: Int

    /// Makes a presentation.
    public init(order: Order, statementsPerPage: Int) {
      self.order = order
      self.statementsPerPage = statementsPerPage
    }
  }

  /// A shorter version of the survey, by the items that it keeps (levels are always kept).
  public struct ShortForm: Hashable, Sendable {
    /// The statements that are kept.
    public let items: [Identifier<Item>]

    /// How long it takes, in minutes.
    public let minutes: Int

    /// Makes a short form.
    public init(items: [Identifier<Item>], minutes: Int) {
      self.items = items
      self.minutes = minutes
    }
  }

  /// The name of the survey.
  public let id: Identifier<Survey>

  /// The version; a changed wording is a new version.
  public let version: Int

  /// The name that people read.
  public let title: LocalizedText

  /// The languages in which every text exists; the first is the default.
  public let languages: [Language]

  /// The languages whose texts are translations that nobody who speaks them has read yet.
  public let unreviewed: [Language]

  /// How long it takes, in minutes.
  public let minutes: Int

  /// What stands above the first page, for each role.
  public let instructions: Wording

  /// The scales.
  public let scales: [Scale]

  /// The blocks, in the order of reports.
  public let blocks: [Block]

  /// The questions that are answered in one's own words.
  public let openQuestions: [OpenQuestion]

  /// The optional questions about the respondent.
  public let profile: [ProfileQuestion]

  /// How the questions are laid out.
  public let presentation: Presentation

  /// The shorter version, if the survey has one.
  public let shortForm: ShortForm?

  /// Makes a survey.
  ///
  /// ``SurveyReader`` makes one from a file, and finds its faults.
  public init(
    id: Identifier<Survey>, version: Int, title: LocalizedText, languages: [Language],
    unreviewed: [Language] = [], minutes: Int, instructions: Wording, scales: [Scale],
    blocks: [Block],
    openQuestions: [OpenQuestion] = [], profile: [ProfileQuestion] = [],
    presentation: Presentation, shortForm: ShortForm? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.languages = languages
    self.unreviewed = unreviewed
    self.minutes = minutes
    self.instructions = instructions
    self.scales = scales
    self.blocks = blocks
    self.openQuestions = openQuestions
    self.profile = profile
    self.presentation = presentation
    self.shortForm = shortForm
  }

  /// All closed items in codebook order: block by block, each block's statements, then its levels.
  public var items: [Item] { blocks.flatMap(\.items) }

  /// The scale of a name, if the survey has it.
  public func scale(_ id: Identifier<Scale>) -> Scale? {
    scales.first { $0.id == id }
  }
}
