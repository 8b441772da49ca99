/// The format of survey files: every key, kind and limit, in one table.
enum SurveyGrammar {
  static let survey = Shape(
    "the survey",
    [
      .init("id", .name, "the name of the survey in files, tables and links"),
      .init("version", .whole(1...9999), "a whole number; raise it when a wording changes"),
      .init(
        "languages", .list(.language, languageCount), "the languages, as [en]; first is the default"
      ),
      .init(
        "unreviewed", .list(.language, languageCount), required: false,
        "the languages whose texts are translations that nobody who speaks them has read yet"),
      .init("title", .text(longest: 80), "the name that people read"),
      .init("minutes", .whole(1...120), "how many minutes answering takes"),
      .init("instructions", .mapping(instructions), "what stands above the first page"),
      .init("scales", .table(.mapping(scale), 1...20), "the scales, each under its name"),
      .init("blocks", .list(.mapping(block), 1...60), "the blocks, in the order of reports"),
      .init(
        "open", .list(.mapping(openQuestion), 1...10), required: false,
        "questions answered in one's own words"),
      .init(
        "profile", .list(.mapping(profileQuestion), 1...10), required: false,
        "optional questions about the respondent; never role, tier or department"),
      .init("presentation", .mapping(presentation), "how questions are laid out on pages"),
      .init(
        "short_form", .mapping(shortForm), required: false, "a shorter version of the survey"),
    ])

  /// How many languages a file may have.
  static let languageCount = 1...40

  static let instructions = Shape("the instructions", wording: 600, [])

  static let scale = Shape(
    "a scale",
    [
      .init("points", .list(.row(point), 2...11), "the points, lowest first, as [1, Label]"),
      .init(
        "dont_know", .text(longest: 40), required: false,
        "the words of \"I don't know\", where it may be answered"),
      .init(
        "favorable_from", .whole(-100...100), "the value at which an answer begins to be favourable"
      ),
      .init(
        "bound", .decimal(0.01...10),
        "the smallest gap that matters, in points of the scale (0.3 is usual on five points)"),
      .init(
        "reversible", .flag, required: false,
        "whether negative statements are scored from the other end; no unless said"),
    ])

  static let point = Shape(
    "a point",
    [
      .init("value", .whole(-100...100), "the number that enters a score"),
      .init("label", .text(longest: 40), "the words on the form"),
      .init("meaning", .text(longest: 120), required: false, "the point in a sentence"),
    ])

  static let block = Shape(
    "a block",
    [
      .init("id", .name, "the name of the block in files and tables"),
      .init("label", .text(longest: 60), "the name that people read"),
      .init("meaning", .text(longest: 200), "one sentence on what the block means"),
      .init(
        "items", .list(.mapping(item), 1...40), required: false, "the statements of the block"),
      .init("now", .mapping(level), required: false, "the question for the level today"),
      .init(
        "needed", .mapping(level), required: false,
        "the question for the level that will be needed in twelve months"),
    ])

  static let item = Shape(
    "an item", wording: 200,
    [
      .init("id", .name, "the name of the item: its column in files of answers"),
      .init(
        "key", .choice(Item.Key.allCases.map(\.rawValue)),
        "positive when agreeing is good news, negative when it is bad news"),
      .init("scale", .name, "the name of the scale on which it is answered"),
      referent,
    ])

  static let level = Shape(
    "a level question", wording: 200,
    [
      .init("id", .name, "the name of the question: its column in files of answers"),
      .init("scale", .name, "the name of the scale on which it is answered"),
      referent,
    ])

  private static let referent = Shape.Key(
    "referent", .choice(Item.Referent.allCases.map(\.rawValue)), required: false,
    "shared (unless said otherwise) when both roles judge the same thing in the same words; "
      + "mirror for one fact seen from two sides")

  static let openQuestion = Shape(
    "an open question", wording: 200,
    [
      .init("id", .name, "the name of the question in files and tables"),
      .init(
        "max_characters", .whole(40...4000), required: false,
        "the most characters of an answer; \(defaultLength) unless said"),
    ])

  /// The most characters of an open answer, unless the file says otherwise.
  static let defaultLength = 600

  static let profileQuestion = Shape(
    "a profile question",
    [
      .init("id", .name, "the name of the question: its column in files of answers"),
      .init("text", .text(longest: 200), "the words, the same for both roles"),
      .init("options", .list(.row(option), 2...36), "the options, as [id, Label]"),
    ])

  static let option = Shape(
    "an option",
    [
      .init("id", .name, "the name of the option in files and tables"),
      .init("label", .text(longest: 60), "the words on the form"),
    ])

  static let presentation = Shape(
    "the presentation",
    [
      .init(
        "order", .choice(Survey.Presentation.Order.allCases.map(\.rawValue)),
        "mixed (never two statements of a block in a row) or blocks (kept together)"),
      .init("statements_per_page", .whole(1...4), "how many statements stand on a page"),
    ])

  static let shortForm = Shape(
    "the short form",
    [
      .init("minutes", .whole(1...120), "how many minutes the short form takes"),
      .init(
        "items", .list(.name, 1...400), "the ids of the statements it keeps; levels always stay"),
    ])

  /// Names that no question may bear, since files of answers have columns of that name.
  static let reservedNames = [
    "department", "role", "wave", "weight", "respondent", "tier", "parent",
  ]
}
