import Reporting

/// A sheet as text: for a mail, or a screen without pictures.
struct SheetText {
  private static let width = 78

  private let sheet: SheetReport
  private let page: TextPage

  init(_ sheet: SheetReport, options: RenderOptions) {
    self.sheet = sheet
    page = TextPage(options)
  }

  /// The text.
  var text: String {
    let whose = [
      sheet.occasion?.organisation.text, sheet.wave.isEmpty ? nil : "wave \(sheet.wave.text)",
      sheet.occasion?.dates.text,
    ].compactMap { $0 }.joined(separator: " · ")
    var lines = [page.title(sheet.title.text)] + paragraph(whose)
    lines += [""] + paragraph(sheet.lead.text)
    for part in sheet.parts {
      lines += ["", page.title(part.heading.text)]
      for (index, line) in part.lines.enumerated() {
        let words = line.name.map { "\($0.text): \(line.words.text)" } ?? line.words.text
        lines += paragraph(words, after: part.isOrdered ? "\(index + 1). " : "– ")
      }
    }
    lines += [""] + sheet.notes.flatMap { paragraph($0.text) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Lines of a text; the first begins with a sign, the others stand below it.
  private func paragraph(_ text: String, after start: String = "") -> [String] {
    guard !text.isEmpty else { return [] }
    let sign = page.glyphs.shown(start)
    let lines = page.glyphs.shown(text).wrapped(to: Self.width - sign.count)
    return lines.enumerated().map { index, line in
      (index == 0 ? sign : String(repeating: " ", count: sign.count)) + line
    }
  }
}
