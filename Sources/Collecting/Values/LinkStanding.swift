public import Foundation

/// What stands behind a link at one moment.
public struct LinkStanding: Hashable, Sendable {
  /// The invitation.
  public let invitation: Invitation

  /// Its wave.
  public let wave: Wave

  /// The encrypted draft, if there is one.
  public let draft: Data?

  /// Puts together what a store has read.
  public init(invitation: Invitation, wave: Wave, draft: Data?) {
    self.invitation = invitation
    self.wave = wave
    self.draft = draft
  }
}
