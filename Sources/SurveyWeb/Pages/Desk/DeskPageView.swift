/// A page of sections: words, facts, tables and forms.
struct DeskPageView: DeskView {
  static let template = DeskTemplate.page

  let frame: DeskFrame
  var fault: DeskFault?
  let heading: String
  var lede: [String] = []
  var sections: [DeskSection] = []

  /// The page that somebody came from.
  var up: DeskLink?
}

/// Why a form was not taken, as the box above it says.
struct DeskFault: Sendable, Hashable {
  let faultHeading: String
  let message: String

  /// The field that the message leads to, and what it is called.
  let target: String
  let targetLabel: String
}

/// A link that stands by itself.
struct DeskLink: Sendable, Hashable {
  let linkAddress: String
  let linkLabel: String
}

/// A part of a page.
struct DeskSection: Sendable {
  /// The name by which addresses lead to it.
  let sectionID: String

  /// What it is about; `nil` for a part that needs no heading.
  let title: String?

  let lines: [String]
  let facts: Filled<DeskFact>?

  /// What is shown once, or is typed elsewhere: each on a line of its own, to be copied.
  let secrets: Filled<String>?

  /// What a camera reads.
  let picture: DeskPicture?

  let table: DeskTable?
  let forms: [DeskForm]
  let links: Filled<DeskLink>?

  init(
    _ id: String, _ title: String? = nil, lines: [String] = [], facts: [DeskFact] = [],
    secrets: [String] = [], picture: DeskPicture? = nil, table: DeskTable? = nil,
    forms: [DeskForm] = [], links: [DeskLink] = []
  ) {
    sectionID = id
    self.title = title
    self.lines = lines
    self.facts = Filled(facts)
    self.secrets = Filled(secrets)
    self.picture = picture
    self.table = table
    self.forms = forms
    self.links = Filled(links)
  }
}

/// A list that holds something, so that a page has no empty one.
struct Filled<Entry: Sendable>: Sendable {
  let entries: [Entry]

  init?(_ entries: [Entry]) {
    guard !entries.isEmpty else { return nil }
    self.entries = entries
  }
}

/// A text as squares for a camera.
struct DeskPicture: Sendable {
  let pictureLabel: String

  /// The number of units on a side, with the margin.
  let side: Int

  /// The outline of the dark squares.
  let outline: String

  /// Makes the picture of a text; `nil` for one that is too long.
  init?(of text: String, label: String) {
    guard let code = QRCode(text) else { return nil }
    pictureLabel = label
    side = code.size + 8
    outline = code.path
  }
}

/// A fact with its name.
struct DeskFact: Sendable, Hashable {
  let term: String
  let meaning: String
}

/// A table of few columns, whose rows stack on a narrow screen.
struct DeskTable: Sendable {
  /// A row: what it is about, and its cells.
  struct Row: Sendable {
    let subject: String

    /// Where more of it is read.
    var rowAddress: String?

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

  /// Whether the rows have something that can be done, in a column of its own.
  var actions: String?
}
