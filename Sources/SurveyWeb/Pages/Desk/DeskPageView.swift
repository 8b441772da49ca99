/// A page of sections: words, facts, tables, forms and texts to read.
struct DeskPageView: DeskView {
  static let template = DeskTemplate.page

  let frame: DeskFrame

  /// What keeps a form from being taken.
  var faults: DeskFaults?

  let heading: String
  var lede: [String] = []
  var sections: [DeskSection] = []

  /// The page above this one.
  var up: DeskLink?

  /// The script of the page, where it has one.
  var script: String?
}

/// What keeps a form from being taken, in a box above it.
struct DeskFaults: Sendable {
  /// The name by which fields point to the box.
  static let id = "faults"

  let faultsHeading: String

  /// What became of what was typed.
  let kept: String?
  let faultList: [DeskFault]

  /// Makes the box; `nil` without faults.
  init?(_ heading: String, _ faults: [DeskFault], kept: String? = nil) {
    guard !faults.isEmpty else { return nil }
    faultsHeading = heading
    self.kept = kept
    faultList = faults
  }
}

/// Why a form was not taken, and the field that mends it.
struct DeskFault: Error, Sendable, Hashable {
  /// The id of the field, or of the part of the page, that the words lead to.
  let target: String
  let words: String

  /// The words for a field; `nil` for another than the one that they lead to.
  func words(at field: String) -> String? { field == target ? words : nil }
}

/// A link that stands by itself.
struct DeskLink: Sendable, Hashable {
  let linkAddress: String
  let linkLabel: String

  /// Whether it looks like the button that leads on.
  var isMain = false
}

/// A part of a page.
struct DeskSection: Sendable {
  /// The name by which addresses lead to it.
  let sectionID: String

  /// What it is about; `nil` for a part that needs no heading.
  let title: String?

  var lines: [String]

  /// What is typed on the server's command line.
  var commands: [String] = []

  var facts: Filled<DeskFact>?

  /// What is shown once: each on a line of its own, to be copied.
  var secrets: Filled<String>?

  /// What a camera reads.
  var picture: DeskPicture?

  var table: DeskTable?

  /// Whether a script keeps the table up to date, and how.
  var live: DeskLive?

  var readings: [DeskReading] = []
  var listings: [DeskListing] = []
  var forms: [DeskForm]
  var links: Filled<DeskLink>?

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

  /// The facts that there are, of those that there may be.
  static func known(_ facts: [(term: String, meaning: String?)]) -> [DeskFact] {
    facts.compactMap { fact in
      fact.meaning.map { DeskFact(term: fact.term, meaning: $0) }
    }
  }
}
