import Rendering

/// The stylesheet of a questionnaire on paper, with the size of the page and its foot.
struct PaperStyle {
  let paper: PaperQuestionnaire.Paper

  /// What stands at the foot of every page, so that a sheet that came off is not lost.
  let form: String

  /// The stylesheet.
  var text: String {
    let size = paper == .a4 ? "A4" : "8.5in 11in"
    return """
      @page { size: \(size); margin: 14mm 16mm 16mm;
        @bottom-left { content: "\(Self.quoted(form))"; font: 7.5pt sans-serif;
          direction: ltr; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif;
          direction: ltr; } }

      """ + String(decoding: PackageResources.paper_css, as: UTF8.self)
  }

  /// A text as it may stand in a string of CSS inside of HTML: whatever is no letter, digit or blank
  /// of ASCII becomes its number.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789 -".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }
}
