import Reporting

/// One page to take into a meeting.
struct SheetView {
  /// A line.
  struct Line {
    let name: String?
    let words: String
    let strip: String?
  }

  /// A part.
  struct Part {
    let heading: String
    let style: String
    let axis: String?
    let lines: [Line]
    let isOrdered: Bool
    let isDrawn: Bool
    let isListed: Bool
  }

  let style: String
  let eyebrow: String
  let title: String
  let lead: String
  let parts: [Part]
  let notes: [String]
  let hasLevels: Bool

  /// Whether there is room to write down what was decided.
  let hasForm: Bool

  init(_ sheet: SheetReport) {
    style = "sheet sheet-\(sheet.kind.rawValue)"
    eyebrow = [
      sheet.occasion?.organisation.text, sheet.wave.isEmpty ? nil : "wave \(sheet.wave.text)",
      sheet.occasion?.dates.text,
    ].compactMap { $0 }.joined(separator: " · ")
    title = sheet.title.text
    lead = sheet.lead.text
    notes = sheet.notes.map(\.text)
    hasForm = sheet.kind == .agenda
    // The frontline’s page draws the frontline alone.
    hasLevels = sheet.kind == .agenda && sheet.parts.contains { $0.axis != nil }
    parts = sheet.parts.map { part in
      Part(
        heading: part.heading.text, style: part.axis == nil ? "panel" : "panel drawn",
        axis: part.axis.map { Strip.axis($0, height: 16) },
        lines: part.lines.map { line in
          Line(
            name: line.name?.text, words: line.words.text,
            strip: part.axis.flatMap { axis in
              line.level.map {
                Strip.level(
                  $0, on: axis, height: 22, label: line.words.text, hasIntervals: false)
              }
            })
        }, isOrdered: part.isOrdered, isDrawn: part.axis != nil,
        isListed: part.axis == nil && !part.isOrdered)
    }
  }
}

/// The page of a sheet.
enum SheetPage {
  static func html(of sheet: SheetReport) throws(RenderingError) -> String {
    let place = [sheet.survey.title.text, sheet.wave.isEmpty ? "" : "wave \(sheet.wave.text)"]
    return try ReportTemplates.render(
      PageView(
        title: sheet.title.text, place: place.filter { !$0.isEmpty }.joined(separator: " · "),
        sheet: SheetView(sheet), isProtected: sheet.isProtected))
  }
}
