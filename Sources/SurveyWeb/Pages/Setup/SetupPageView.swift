/// A page of setting up: words, tables, forms and texts to read, in sections.
struct SetupPageView: DeskView {
  static let template = DeskTemplate.setup

  let frame: DeskFrame

  /// The page above this one.
  var up: SetupLink?

  /// What keeps a form from being taken.
  var faults: SetupFaults?

  let heading: String
  var ledes: [String] = []
  var sections: [SetupSection] = []

  /// The script of the page, where it has one.
  var script: String?
}

/// What keeps a form from being taken, in a box above it.
struct SetupFaults: Sendable {
  let faultsHeading: String
  let kept: String?
  let faultList: [SetupFaultLine]
}

/// A fault, and the field that it leads to.
struct SetupFaultLine: Sendable, Hashable {
  let target: String
  let words: String
}

/// A link that stands by itself.
struct SetupLink: Sendable, Hashable {
  let linkAddress: String
  let linkLabel: String

  /// Whether it looks like the button that leads on.
  var isMain = false
}

/// A part of a page.
struct SetupSection: Sendable {
  let sectionID: String
  let title: String?
  var lines: [String] = []
  var facts: SetupFacts?
  var table: SetupTable?
  var live: SetupLive?
  var forms: [SetupForm] = []
  var readings: [SetupReading] = []
  var listings: [SetupListing] = []
  var leads: SetupLeads?

  /// What is typed on the server's command line.
  var commands: [String] = []

  init(_ id: String, _ title: String? = nil, lines: [String] = []) {
    sectionID = id
    self.title = title
    self.lines = lines
  }
}

/// Links in a row.
struct SetupLeads: Sendable {
  let leadList: [SetupLink]

  init?(_ links: [SetupLink]) {
    guard !links.isEmpty else { return nil }
    leadList = links
  }
}

/// Facts with their names.
struct SetupFacts: Sendable {
  struct Fact: Sendable, Hashable {
    let term: String
    let meaning: String
  }

  let factList: [Fact]

  init(_ facts: [(String, String?)]) {
    factList = facts.compactMap { term, meaning in
      meaning.map { Fact(term: term, meaning: $0) }
    }
  }
}

/// A table whose rows stack on a narrow screen.
struct SetupTable: Sendable {
  struct Row: Sendable {
    let subject: String

    /// Where more of it is read.
    var subjectAddress: String?

    /// How far the subject is set in, as a class: `depth-0` to `depth-4`.
    var depth = "depth-0"
    let cells: [Cell]
  }

  /// A cell with the head of its column, which a narrow screen shows beside it.
  struct Cell: Sendable {
    let column: String
    let text: String
  }

  let caption: String
  let columns: [String]
  let rows: [Row]

  /// A table of texts: the first of each row is its head.
  init(
    caption: String, columns: [String],
    rows: [(subject: String, address: String?, depth: Int, cells: [String])]
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { row in
      Row(
        subject: row.subject, subjectAddress: row.address, depth: "depth-\(min(4, row.depth))",
        cells: zip(columns.dropFirst(), row.cells).map { Cell(column: $0, text: $1) })
    }
  }
}

/// A table that a script keeps up to date.
struct SetupLive: Sendable {
  /// Where the script hears of changes.
  let events: String

  /// What the script says when something has changed.
  let changed: String

  /// What it says when it hears nothing more.
  let lost: String

  let refreshAddress: String
  let refreshLabel: String
}

/// A text as staff read it, behind its language's name: a promise or a mail.
struct SetupReading: Sendable {
  let readingLabel: String
  let readingLanguage: String
  let direction: String
  var promise: PromiseView?
  var letter: SetupLetter?
  var isShown = false
}

/// A mail as a person gets it.
struct SetupLetter: Sendable {
  let subject: String
  let paragraphs: [String]
}

/// The questions of a survey in a language, as both roles read them.
struct SetupListing: Sendable {
  struct Row: Sendable {
    let leaderWords: String
    let frontlineWords: String

    /// What can be answered.
    let answers: String
  }

  struct Part: Sendable {
    let partTitle: String
    let questions: [Row]
  }

  let listingLabel: String
  let listingLanguage: String
  let direction: String
  let leaderHead: String
  let frontlineHead: String
  let answersHead: String
  let parts: [Part]
  var isShown = false
}
