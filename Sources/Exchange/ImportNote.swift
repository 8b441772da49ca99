/// One thing of another program's survey that was lost or changed on the way into ours.
public struct ImportNote: Hashable, Sendable {
  /// What happened to it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It is not in the survey that was made.
    case lost

    /// It is there in another form.
    case changed

    /// The source does not say it, and the survey needs it: look whether it is right.
    case added
  }

  /// What happened.
  public let kind: Kind

  /// Where in the source: `line 12`, or a path such as `pages[0].elements[2]`.
  public let place: String

  /// What it is: the name of a question, a column, a setting.
  public let subject: String

  /// What was done.
  public let message: String

  /// Describes what happened to a thing.
  public init(_ kind: Kind, at place: String, _ subject: String, _ message: String) {
    self.kind = kind
    self.place = place
    self.subject = Shown.short(subject)
    self.message = message
  }
}

extension ImportNote: CustomStringConvertible {
  /// The note on one line.
  public var description: String { "\(kind.rawValue): \(place): \(subject): \(message)" }
}

/// Shows parts of a foreign file in messages.
enum Shown {
  /// A text cut to sixty characters, with none that could act on a terminal or an editor.
  static func short(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: shown.append("�")
      default: shown.append(scalar)
      }
    }
    return String(shown) + (text.unicodeScalars.count > 60 ? "…" : "")
  }
}
