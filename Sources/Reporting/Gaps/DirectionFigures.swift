import Privacy
import SurveyModel

/// The direction that is told of a department with few leaders.
public struct DirectionFigures: Hashable, Sendable {
  /// Which side is rosier, as a code for programs.
  public let code: Code

  /// Which side is rosier, in words.
  public let words: Sentence

  /// Where the frontline's mean lies.
  public let frontline: Figure

  init(_ direction: ScreenedDirection, of facet: Facet) {
    code = Code(direction.side)
    words =
      switch (direction.side, facet) {
      case (.leadersRosier, .needed): "leaders aim higher"
      case (.frontlineRosier, .needed): "frontline aims higher"
      case (.none, .needed): "neither side aims higher"
      case (.leadersRosier, _): "leaders rosier"
      case (.frontlineRosier, _): "frontline rosier"
      case (.none, _): "neither side rosier"
      }
    frontline = Figure(direction.frontline, as: .level)
  }

  /// All of it, in a clause.
  public var clause: Sentence { "direction only: \(words), frontline \(frontline)" }
}
