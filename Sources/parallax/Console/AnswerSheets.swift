import Collecting

/// A number of answer sheets, in words.
enum AnswerSheets {
  private static let forms = PluralForms.oneAndOther(
    one: "# answer sheet", other: "# answer sheets")

  /// `1 answer sheet`, `2 answer sheets`.
  static func words(_ number: Int) -> String { forms(number) }
}
