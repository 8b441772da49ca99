/// A part of a screen: its lines, and what becomes of them where not all fit.
struct ScreenPart {
  /// What a part is for; those that come first go first.
  enum Role: Int, CaseIterable, Comparable {
    /// An empty line.
    case blank

    /// The line about protection, which stands on every page of the promise too.
    case promise

    /// How far the person has come, as a drawing.
    case bar

    /// The line above the keys.
    case rule

    /// What the question belongs to.
    case heading

    /// The name of the survey, and the number of the page.
    case title

    /// The answers to choose from: a window on them, around the chosen one.
    case list

    /// The keys.
    case keys

    /// What stays as long as there is a line for it: the question, a hint, the answer, a fault.
    case needed

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  let role: Role
  var lines: [String]

  /// Of a list, the line that is to stay in sight.
  var focus = 0

  init(_ role: Role, _ lines: [String], focus: Int = 0) {
    self.role = role
    self.lines = lines
    self.focus = focus
  }

  /// An empty line.
  static var blank: Self { Self(.blank, [""]) }

  /// The parts made smaller until they have room: blank lines go from the last one on, then what else can
  /// be missed, then a list is cut to the lines around its focus.
  ///
  /// - Parameters:
  ///   - parts: The parts, from top to bottom.
  ///   - room: The number of lines there are.
  ///   - marks: What stands for further lines of a list above and below.
  /// - Returns: the parts; more lines than there is room only where what is needed has more.
  static func fitted(
    _ parts: [Self], into room: Int, marks: (above: String, below: String)
  ) -> [Self] {
    var parts = parts
    var excess: Int { parts.reduce(-room) { $0 + $1.lines.count } }
    for role in Role.allCases where role < .list {
      while excess > 0, let last = parts.lastIndex(where: { $0.role == role }) {
        parts.remove(at: last)
      }
    }
    for least in [3, 1] {
      for place in parts.indices where parts[place].role == .list && excess > 0 {
        let count = max(least, parts[place].lines.count - excess)
        parts[place].cut(to: count, marks: marks)
      }
    }
    for place in parts.indices where parts[place].role == .keys && excess > 0 {
      parts[place].lines = Array(
        parts[place].lines.prefix(max(1, parts[place].lines.count - excess)))
    }
    return parts
  }

  /// Cuts a list to the lines around its focus; a mark in the place of the first or last one says that
  /// there are more.
  private mutating func cut(to count: Int, marks: (above: String, below: String)) {
    guard count < lines.count else { return }
    let first = min(max(0, focus - count / 2), lines.count - count)
    var window = Array(lines[first..<first + count])
    if count >= 3 {
      if first > 0 { window[0] = marks.above }
      if first + count < lines.count { window[count - 1] = marks.below }
    }
    focus -= first
    lines = window
  }
}
