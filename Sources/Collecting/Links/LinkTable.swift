import SurveyModel

/// A file of personal links.
public enum LinkTable {
  /// The links as CSV, below the address of a server.
  public static func csv(of links: [PersonalLink], at server: String) -> String {
    let rows = links.map { link in
      [
        link.participant.rawValue, link.email ?? "",
        link.language == .undetermined ? "" : link.language.rawValue,
        link.address(at: server),
      ]
    }
    return csv([["participant", "email", "language", "link"]] + rows)
  }

  /// Rows as CSV.
  public static func csv(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field that no spreadsheet takes for a formula.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let field = isFormula ? "'" + text : text
    let needsQuotes = field.contains { ",\"\r\n".contains($0) }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
