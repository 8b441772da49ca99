/// The name of a case that crosses the direction of a gap with its level.
///
/// A name never changes a verdict. Which case bears which name stands in one table of rules.
public enum Pattern: String, CaseIterable, Codable, Hashable, Sendable {
  /// Leaders do not agree among themselves.
  case leadersDivided = "leaders-divided"

  /// Both agree, and it is good.
  case sharedStrength = "shared-strength"

  /// Both agree, and it is not good.
  case sharedWorry = "shared-worry"

  /// Leaders are rosier, and the frontline's level is low.
  case blindSpot = "blind-spot"

  /// Leaders are rosier, and both levels are high.
  case rosierBothFine = "rosier-both-fine"

  /// The frontline is rosier, its level is high, and it still aims higher.
  case hiddenStrength = "hidden-strength"

  /// Leaders see more needed than the frontline does, which sees hardly anything to do.
  case goodEnough = "good-enough"

  /// The frontline sees more needed than leaders do.
  case unheardCall = "unheard-call"

  /// Neither sees much to do, though the level today leaves room.
  case standingStill = "standing-still"

  /// Both see as much to do, and much of it.
  case sharedClimb = "shared-climb"

  /// The answers do not settle it.
  case cannotTellYet = "cannot-tell-yet"
}
