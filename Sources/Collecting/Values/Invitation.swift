public import Foundation
public import SurveyModel

/// The right of one participant to put one ballot into the box of one wave.
public struct Invitation: Hashable, Sendable {
  /// What has become of an invitation.
  ///
  /// No time is kept with it.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It can be used.
    case open

    /// A ballot lies in the box for it.
    case spent

    /// It was taken back; another may have been issued in its place.
    case revoked
  }

  /// The store's key of the invitation.
  public let id: Int64

  /// The wave.
  public let wave: WaveID

  /// Whom it was made for.
  public let participant: Identifier<Participant>

  /// The department from which the person answers, as frozen at opening.
  public let department: Identifier<Department>

  /// The tier from which the person answers, as frozen at opening.
  public let tier: Tier

  /// The language in which the person is asked.
  public let language: Language

  /// The random number from which, with the link key, the link's secret is made again.
  public let nonce: Data

  /// What has become of it.
  public let state: State

  /// In a panel, the person's ``PanelCode``, encrypted for the link.
  public let panelCode: Data?

  /// Makes an invitation.
  public init(
    id: Int64, wave: WaveID, participant: Identifier<Participant>,
    department: Identifier<Department>, tier: Tier, language: Language, nonce: Data, state: State,
    panelCode: Data? = nil
  ) {
    self.panelCode = panelCode
    self.id = id
    self.wave = wave
    self.participant = participant
    self.department = department
    self.tier = tier
    self.language = language
    self.nonce = nonce
    self.state = state
  }
}

/// An invitation to be recorded: the link's secret itself is never stored.
public struct NewInvitation: Hashable, Sendable {
  /// Whom it is for.
  public let participant: Identifier<Participant>

  /// The random number of the link.
  public let nonce: Data

  /// The SHA-256 of the link's secret.
  public let linkHash: Data

  /// In a panel, the person's ``PanelCode``, encrypted for the link.
  public let panelCode: Data?

  /// Makes an invitation to be recorded.
  public init(
    participant: Identifier<Participant>, nonce: Data, linkHash: Data, panelCode: Data? = nil
  ) {
    self.panelCode = panelCode
    self.participant = participant
    self.nonce = nonce
    self.linkHash = linkHash
  }
}

extension Sequence<ResponseCount> {
  /// How many people each department directly holds, by role; those who were taken off the frozen
  /// roster are counted on.
  public var headcount: [Identifier<Department>: [Role: Int]] {
    reduce(into: [:]) { $0[$1.department, default: [:]][$1.tier.role, default: 0] += $1.invited }
  }

  /// How many people each department directly holds, by tier; those who were taken off the frozen
  /// roster are counted on.
  public var tierCount: [Identifier<Department>: [Tier: Int]] {
    reduce(into: [:]) { $0[$1.department, default: [:]][$1.tier, default: 0] += $1.invited }
  }
}

/// How many were invited and how many answered, in one department and tier.
public struct ResponseCount: Hashable, Sendable {
  /// The department that the people are directly in.
  public let department: Identifier<Department>

  /// Their tier.
  public let tier: Tier

  /// How many are on the frozen roster.
  public let invited: Int

  /// How many have put a ballot into the box.
  public let answered: Int

  /// Makes a count.
  public init(
    department: Identifier<Department>, tier: Tier, invited: Int, answered: Int
  ) {
    self.department = department
    self.tier = tier
    self.invited = invited
    self.answered = answered
  }
}
