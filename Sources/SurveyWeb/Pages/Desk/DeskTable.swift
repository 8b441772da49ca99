/// A table of few columns, whose rows stack on a narrow screen.
struct DeskTable: Sendable {
  /// A row: what it is about, and its cells.
  struct Row: Sendable {
    let subject: String

    /// Where more of it is read.
    var rowAddress: String?

    /// How far the subject is set in, as a class: `depth-0` to `depth-4`.
    var depth = "depth-0"

    let cells: [Cell]

    /// What can be done with it.
    var rowForm: DeskForm?
  }

  /// A cell with the head of its column, which a narrow screen shows beside it.
  struct Cell: Sendable {
    let column: String
    let text: String
  }

  let caption: String
  let columns: [String]
  let rows: [Row]

  /// The head of the column of what can be done with the rows; `nil` where there is none.
  var actions: String?
}

extension DeskTable {
  /// A row of texts: what it is about, where more of it is read, how deep it lies, and its cells.
  typealias Texts = (subject: String, address: String?, depth: Int, cells: [String])

  /// A table of texts; the first column is that of the subjects.
  init(caption: String, columns: [String], rows: [Texts]) {
    self.init(
      caption: caption, columns: columns,
      rows: rows.map { row in
        Row(
          subject: row.subject, rowAddress: row.address, depth: "depth-\(min(4, row.depth))",
          cells: zip(columns.dropFirst(), row.cells).map { Cell(column: $0, text: $1) })
      })
  }
}

/// How a script keeps a table up to date.
struct DeskLive: Sendable {
  /// Where the script hears of changes.
  let events: String

  /// What the script says when something has changed.
  let changed: String

  /// What it says when it hears nothing more.
  let lost: String

  /// Where the page is loaded anew, without a script.
  let refreshAddress: String
  let refreshLabel: String
}
