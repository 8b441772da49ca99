/// What is told of a department with few leaders beside that it is withheld.
public struct ScreenedDirection: Codable, Hashable, Sendable {
  /// Which side is rosier.
  public enum Side: String, CaseIterable, Codable, Hashable, Sendable {
    /// The leaders' mean is higher by at least the smallest gap that matters.
    case leadersRosier = "leaders-rosier"

    /// The frontline's mean is higher by at least as much.
    case frontlineRosier = "frontline-rosier"

    /// Neither is.
    case none
  }

  /// Which side is rosier; so few answers never make it certain.
  public let side: Side

  /// The half point of the scale in which the frontline's mean lies.
  public let frontline: Disclosed<Double>
}
