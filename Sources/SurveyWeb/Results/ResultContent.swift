/// What a page of results shows between its head and its foot.
struct ResultContent: Sendable {
  /// A name that leads somewhere.
  struct Way: Sendable {
    let address: String
    let name: String
    var isHere = false
  }

  /// What has changed since the wave before.
  struct Since: Sendable {
    /// A gap that has closed, and whether anything is better by it.
    struct Closing: Sendable {
      let verdict: String
      let because: String
    }

    /// A scope: what has changed in it.
    struct Scope: Sendable {
      let scope: String
      let counts: String
      let closings: [Closing]
    }

    let heading: String
    let scopes: [Scope]
    let address: String
    let label: String
  }

  /// A gap in a table that sets places side by side.
  struct Gap: Sendable {
    let gap: String?
    let interval: String
    let symbol: String
    let words: String
    let style: String
    let whyAddress: String?
    let whyLabel: String?
  }

  /// A block in such a table.
  struct Line: Sendable {
    let name: String
    let address: String
    let gaps: [Gap]
  }

  /// A department beside the one above it and the organisation.
  struct Beside: Sendable {
    let heading: String
    let about: String
    let first: String
    let columns: [String]
    let lines: [Line]
  }

  /// Why something is blank.
  struct Why: Sendable {
    let heading: String
    let place: String
    let reason: String

    /// What the reason may be, a cause a sentence; none where it is one.
    let causes: [String]

    /// Where the answers count nevertheless; `nil` where they count in nothing that is shown.
    let elsewhere: String?
    let meaning: String
    let remedyHeading: String
    let remedy: String
    let insteadHeading: String
    let onward: [Way]
  }

  /// A question that was answered in words.
  struct Voices: Sendable {
    struct Entry: Sendable {
      let words: String
      let department: String?
    }

    let question: String
    let entries: [Entry]
    let reason: String?
  }

  /// A block in the mirror.
  struct Reflection: Sendable {
    struct Choice: Sendable {
      let value: String
      let label: String
    }

    let block: String
    let meaning: String?
    let code: String
    let choices: [Choice]
    let frontline: String
    let frontlineValue: String
    let scale: String
  }

  /// The mirror: one's own answers beside the frontline's.
  struct Mirror: Sendable {
    let heading: String
    let about: [String]

    /// Whose frontline it is: which departments, which wave, how many.
    let whose: String
    let reveal: String
    let key: String
    let blocks: [Reflection]
    let forget: String
    let own: String
    let frontlineLabel: String
    let script: String
  }

  let title: String

  /// What is drawn by the templates of reports.
  var drawn: String?

  /// What is drawn below what is told since the wave before.
  var drawnBelow: String?

  var heading: String?
  var notes: [String] = []
  var choices: [Way] = []
  var choicesLabel: String?
  var since: Since?
  var beside: Beside?
  var why: Why?
  var voices: [Voices] = []
  var mirror: Mirror?
  var downloads: [Way] = []
  var downloadsLabel: String?

  /// About how many bytes it takes in memory.
  var bytes: Int {
    let drawn = (drawn?.utf8.count ?? 0) + (drawnBelow?.utf8.count ?? 0)
    let rows = (beside?.lines.count ?? 0) + (mirror?.blocks.count ?? 0)
    return drawn + 1_000 * (rows + choices.count + notes.count + 1)
  }
}
