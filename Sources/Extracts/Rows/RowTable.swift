public import Rendering
public import SurveyModel

/// What a table of single answer sheets holds at the level `roles`: the role, and the answer to each item.
///
/// Questions about the respondent are no columns of it, nor are department, level, code and time.
public struct RowTable: Sendable {
  /// What stands for "I don't know".
  public static let dontKnow = -98

  /// What stands where nothing was chosen.
  public static let blank = -99

  /// The columns, the role first.
  public let dictionary: DataDictionary

  /// The names of the columns in CSV and JSON Lines: the role, then the survey's own item codes.
  public let codes: [String]

  /// The value of each item's lowest point.
  private let minima: [Int]
  private let choices: [Int]

  /// Makes the table of a survey.
  ///
  /// - Parameters:
  ///   - survey: The survey that was answered.
  ///   - notes: What should be read with the rows.
  public init(_ survey: Survey, notes: [String]) {
    let language = survey.languages.first ?? "en"
    var names = VariableNames()
    let role = DataVariable(
      name: names.name(for: "role"), label: "Role of the person who answered", kind: .integer,
      values: [
        DataVariable.Label(Self.number(of: .leader), "Leader"),
        DataVariable.Label(Self.number(of: .frontline), "Frontline"),
      ])
    let items = survey.items.map { item in
      Self.variable(item, of: survey, in: language, name: names.name(for: item.id.rawValue))
    }
    dictionary = DataDictionary(
      id: "rows", title: survey.title[language],
      notes: [
        "One row is one person. Answers are as they were given: negative statements are not turned."
      ] + notes,
      variables: [role] + items)
    codes = ["role"] + survey.items.map(\.id.rawValue)
    let scales = survey.items.map { survey.scale($0.scale) }
    minima = scales.map { $0?.minimum ?? 0 }
    choices = scales.map { $0?.points.count ?? 0 }
  }

  private static func variable(
    _ item: Item, of survey: Survey, in language: Language, name: String
  ) -> DataVariable {
    let scale = survey.scale(item.scale)
    let points = (scale?.points ?? []).map { DataVariable.Label($0.value, $0.label[language]) }
    let unknown = scale?.dontKnow.map { DataVariable.Label(dontKnow, $0[language]) }
    let questions = Role.allCases.flatMap { role in
      survey.languages.map { spoken in
        DataVariable.Question(
          role: role.rawValue, words: item.wording[role][spoken], language: spoken.rawValue)
      }
    }
    return DataVariable(
      name: name, label: item.wording.frontline[language], kind: .integer, values: points,
      missing: [unknown, DataVariable.Label(blank, "No answer")].compactMap { $0 },
      questions: questions)
  }

  /// How a role is coded.
  public static func number(of role: Role) -> Int { role == .leader ? 1 : 2 }

  /// How many items there are.
  public var items: Int { minima.count }

  /// What a character of an answer string stands for in a column.
  ///
  /// - Nil: when the scale has no such point.
  func value(of byte: UInt8, item: Int) -> Int? {
    switch byte {
    case UInt8(ascii: "?"): return Self.dontKnow
    case UInt8(ascii: "-"): return Self.blank
    default:
      let position =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 87
        default: Int.max
        }
      return position < choices[item] ? minima[item] + position : nil
    }
  }

  /// How many characters each column takes where columns have fixed places.
  public var widths: [Int] {
    [1]
      + (0..<items).map { item in
        [minima[item], minima[item] + choices[item] - 1, Self.blank]
          .map { "\($0)".count }.max() ?? 1
      }
  }
}
