/// The forms in which other programs write down a survey.
public enum SurveyForm: String, CaseIterable, Hashable, Sendable {
  /// XLSForm as CSV: the sheets survey, choices and settings.
  case xlsform

  /// LimeSurvey's survey structure with tabs (`.txt`).
  case limesurvey

  /// SurveyJS's definition in JSON.
  case surveyjs

  /// The form that a text most probably has, by its first words; `nil` where it has none of them.
  static func guess(_ bytes: [UInt8]) -> SurveyForm? {
    let start = bytes.drop { $0 <= 32 }.prefix(4096)
    if start.first == UInt8(ascii: "{") { return .surveyjs }
    let line = start.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let words = String(decoding: line, as: UTF8.self).lowercased()
      .split { !$0.isLetter && $0 != "/" && $0 != "_" }.map(String.init)
    if words.contains("class"), words.contains("type/scale") { return .limesurvey }
    if words.contains("type"), words.contains("name") || words.contains("label") {
      return .xlsform
    }
    // All sheets in one file: the first column names the sheet, in a row of its own.
    return ["survey", "choices", "settings"].contains(words.first ?? "") && words.count == 1
      ? .xlsform : nil
  }
}
