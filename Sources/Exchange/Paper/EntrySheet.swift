public import SurveyModel

/// The empty table into which paper sheets are typed, and the key to it.
///
/// Its columns stand in the order of the paper form; ``DoubleEntry`` compares two of them.
public struct EntrySheet: Sendable {
  /// Where the people of the sheets stand: by role, or by tier.
  public enum Standing: String, Sendable {
    /// Leaders and frontline.
    case role

    /// The four tiers.
    case tier
  }

  private struct Column {
    let number: Int?
    let name: String
    let words: String
    let allowed: [String]
  }

  private let columns: [Column]

  /// Makes the table of a survey.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - role: Whose words stand in the key.
  ///   - language: The language of the key.
  ///   - shortForm: Whether only the short form is asked.
  ///   - profile: The questions about the respondent that are asked; `nil` for all.
  ///   - standing: By what the form tells where a person stands.
  public init(
    survey: Survey, role: Role, language: Language, shortForm: Bool,
    profile: [Identifier<ProfileQuestion>]? = nil, standing: Standing = .role
  ) {
    let pages = PaperOrder.pages(of: survey, shortForm: shortForm, profile: profile)
    let standings =
      standing == .role ? Role.allCases.map(\.rawValue) : Tier.allCases.map(\.rawValue)
    var columns = [
      Column(number: nil, name: "sheet", words: "the number written on the sheet", allowed: []),
      Column(
        number: nil, name: "department", words: "the code at the foot of the sheet", allowed: []),
      Column(
        number: nil, name: standing.rawValue, words: "at the foot of the sheet", allowed: standings),
    ]
    for page in pages {
      for item in page.items {
        columns.append(
          Column(
            number: columns.count - 2, name: item.id.rawValue,
            words: item.wording[role][language],
            allowed: Self.allowed(survey.scale(item.scale), in: language)))
      }
      guard case .profile(let questions) = page.content else { continue }
      for question in questions {
        columns.append(
          Column(
            number: columns.count - 2, name: question.id.rawValue,
            words: question.text[language],
            allowed: question.options.map { "\($0.id) = \($0.label[language])" } + [Self.blank]))
      }
    }
    self.columns = columns
  }

  /// The empty table: a line with the names of the columns.
  public var csv: String { ImportReport.table(columns.map(\.name), []) }

  /// The key: for each column its number on the form, its words, and what may be typed.
  public var key: String {
    ImportReport.table(
      ["number", "column", "words", "type"],
      columns.map { column in
        [
          column.number.map { "\($0)" } ?? "", column.name, column.words,
          column.allowed.joined(separator: "; "),
        ]
      })
  }

  private static let blank = "nothing where no circle, or more than one, is filled"

  private static func allowed(_ scale: Scale?, in language: Language) -> [String] {
    let points = (scale?.points ?? []).map { "\($0.value) = \($0.label[language])" }
    let unknown = (scale?.dontKnow).map { ["? = \($0[language])"] } ?? []
    return points + unknown + [blank]
  }
}
