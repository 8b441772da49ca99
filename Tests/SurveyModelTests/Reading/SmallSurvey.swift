/// A well-formed survey of one language, to be spoilt line by line.
enum SmallSurvey {
  static let lines: [String] = text.split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)

  static let text = """
    id: small
    version: 1
    languages: [en]
    title: Small survey
    minutes: 5
    instructions:
      text: Say what you see.
    scales:
      agree5:
        points:
          - [1, Strongly disagree]
          - [2, Disagree]
          - [3, Neither]
          - [4, Agree]
          - [5, Strongly agree]
        dont_know: I don't know
        favorable_from: 4
        bound: 0.3
        reversible: true
      level3:
        points:
          - {value: 1, label: Low, meaning: It falls short.}
          - {value: 2, label: Middle}
          - {value: 3, label: High}
        favorable_from: 3
        bound: 0.2
    blocks:
      - id: thanks
        label: Thanks
        meaning: Good service is thanked.
        items:
          - id: T-1
            key: positive
            scale: agree5
            text: Good service gets thanked here.
          - id: T-2
            key: negative
            scale: agree5
            referent: mirror
            leader: My people hear of service late.
            frontline: I hear of service late.
        now:
          id: T-NOW
          scale: level3
          text: What level are we at today?
      - id: learning
        label: Learning
        meaning: We learn from others.
        items:
          - id: L-1
            key: positive
            scale: agree5
            text: We learn from other departments.
    open:
      - id: OPEN-1
        text: What shall change?
    profile:
      - id: tenure
        text: How long have you worked here?
        options:
          - [short, Up to 3 years]
          - [long, More than 3 years]
    presentation:
      order: mixed
      statements_per_page: 4
    short_form:
      minutes: 2
      items: [T-1, L-1]
    """
}

/// A change to one line of a text.
enum Edit {
  /// Puts other words in the place of a line (none: the line goes).
  case line(Int, String?)

  /// Puts lines after a line.
  case after(Int, String)
}

extension SmallSurvey {
  /// The text with some lines changed; numbers count the lines of the unspoilt text.
  static func text(_ edits: [Edit]) -> String {
    var lines = lines.map { Optional($0) }
    var additions: [Int: String] = [:]
    for edit in edits {
      switch edit {
      case .line(let number, let text): lines[number - 1] = text
      case .after(let number, let text): additions[number] = text
      }
    }
    return lines.enumerated()
      .flatMap { [$0.element, additions[$0.offset + 1]].compactMap(\.self) }
      .joined(separator: "\n") + "\n"
  }
}
