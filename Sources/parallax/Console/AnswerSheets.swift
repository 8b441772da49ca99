import Collecting

/// A number of answer sheets or of links, in words.
enum AnswerSheets {
  private static let linkForms = PluralForms.oneAndOther(one: "# link", other: "# links")
  private static let forms = PluralForms.oneAndOther(
    one: "# answer sheet", other: "# answer sheets")

  /// `1 answer sheet`, `2 answer sheets`.
  static func words(_ number: Int) -> String { forms(number) }

  /// `1 link`, `2 links`.
  static func links(_ number: Int) -> String { linkForms(number) }
}
