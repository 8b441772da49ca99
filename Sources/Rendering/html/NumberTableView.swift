import Reporting

/// A table of numbers: a sentence that says what it shows, then a row a thing.
struct NumberTableView {
  /// A cell, and the colour of its role where it belongs to one.
  struct Cell {
    let text: String
    let style: String

    init(_ text: String?, _ style: String = "r") {
      self.text = text ?? "–"
      self.style = style
    }
  }

  /// A row: its name, its cells, or why there are none.
  struct Row {
    let name: String
    let style: String
    let cells: [Cell]

    init(_ name: String, _ cells: [Cell], style: String = "") {
      self.name = name
      self.cells = cells
      self.style = style
    }
  }

  /// The title of a column.
  struct Column {
    let title: String
    let style: String
  }

  let id: String
  let heading: String
  let lead: String
  let about: String
  let first: String
  let columns: [Column]
  let rows: [Row]
  let hasRows: Bool

  init(
    id: String, heading: String, lead: Sentence, about: Sentence, first: String,
    columns: [String], rows: [Row]
  ) {
    self.id = id
    self.heading = heading
    self.lead = lead.text
    self.about = about.text
    self.first = first
    let styles = rows.first?.cells.map { $0.style == "r" || $0.style.hasPrefix("r ") ? "r" : "" }
    self.columns = columns.enumerated().map { place, title in
      Column(title: title, style: styles.flatMap { $0.dropFirst(place).first } ?? "r")
    }
    self.rows = rows
    hasRows = !rows.isEmpty
  }
}
