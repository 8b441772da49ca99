public import SurveyModel

/// How the columns and values of another program's answers become ours.
public struct AnswerMapping: Sendable {
  /// The programs whose habits are known.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// A table with one header row.
    case plain

    /// A CSV export of LimeSurvey; rows without a `submitdate` are left out.
    case limesurvey

    /// A CSV export of Qualtrics: names, texts and import ids in three rows; previews and unfinished
    /// responses are left out.
    case qualtrics
  }

  /// A column and what its values mean; the cell itself counts where nothing is said.
  public struct Column: Hashable, Sendable {
    /// The name in the header of the file.
    public var name: String

    /// The values of ours by the values of the file, as written and in small letters.
    public var values: [String: String] = [:]

    /// Whether the points stand the other way round in the file.
    public var isReversed = false

    /// Where the mapping file names the column.
    var mark: Mark?
  }

  /// Rows that are left out.
  public struct Drop: Hashable, Sendable {
    /// The column that decides.
    public var column: String

    /// The values that lead to it; empty for an empty cell.
    public var values: Set<String>

    /// Why, in a word or two.
    public var reason: String

    /// Whether the file must have the column.
    var mustExist = true
  }

  /// The program that wrote the file.
  public var source: Source

  /// The row of the header, from 1.
  public var headerRow: Int

  /// How many rows below the header hold no answers.
  public var skippedRows: Int

  /// Our columns other than items (`department`, `role`, …) and where each comes from.
  public var columns: [(name: String, column: Column)]

  /// Values that hold for every row, as `wave: spring`.
  public var constants: [(name: String, value: String)]

  /// The items and where each comes from.
  public var items: [(item: Identifier<Item>, column: Column)]

  /// Rows that are left out, in the order in which they are looked for.
  public var drops: [Drop]

  /// Columns of ours that a mapping may name, beside items.
  public static let ownColumns = [
    "department", "role", "tier", "wave", "parent", "respondent", "weight",
  ]
}
