import Privacy

/// The direction that is told of a department with few leaders.
public struct DirectionFigures: Hashable, Sendable {
  /// Which side is rosier, as a code for programs.
  public let code: Code

  /// Which side is rosier, in words.
  public let words: Sentence

  /// Where the frontline's mean lies.
  public let frontline: Figure

  init(_ direction: ScreenedDirection) {
    code = Code(direction.side)
    words =
      switch direction.side {
      case .leadersRosier: "leaders rosier"
      case .frontlineRosier: "frontline rosier"
      case .none: "neither side rosier"
      }
    frontline = Figure(direction.frontline, as: .level)
  }

  /// All of it, in a clause.
  public var clause: Sentence { "direction only: \(words), frontline \(frontline)" }
}
