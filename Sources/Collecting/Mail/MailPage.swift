import SurveyModel

/// The HTML of a mail: its paragraphs and its link, and nothing that is fetched.
struct MailPage {
  let language: Language
  let subject: String
  let link: String

  /// The whole page; what is filled in cannot become a tag.
  func html(
    note: String?, paragraphs: [[MailTemplate.Piece]], value: (MailField) -> String
  ) -> String {
    let direction = ShippedMail.isRightToLeft(language) ? "rtl" : "ltr"
    let body =
      [note].compactMap { $0 }.map { "<p><strong>\(Self.escaped($0))</strong></p>" }
      + paragraphs.map { "<p>\(paragraph($0, value))</p>" }
    return """
      <!DOCTYPE html>
      <html lang="\(Self.escaped(language.rawValue))" dir="\(direction)">
      <head><meta charset="utf-8"><title>\(Self.escaped(subject))</title></head>
      <body>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func paragraph(
    _ pieces: [MailTemplate.Piece], _ value: (MailField) -> String
  ) -> String {
    pieces.filled(
      { field in
        let text = Self.escaped(value(field))
        return field == .link ? "<a href=\"\(text)\">\(text)</a>" : text
      },
      words: { Self.escaped($0).replacing("\n", with: "<br>\n") })
  }

  /// The text with the characters that mean something in HTML written out.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { done, character in
      switch character {
      case "&": done += "&amp;"
      case "<": done += "&lt;"
      case ">": done += "&gt;"
      case "\"": done += "&quot;"
      case "'": done += "&#39;"
      default: done.append(character)
      }
    }
  }
}
