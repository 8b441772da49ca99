import Foundation
public import SurveyModel

/// Makes the links of a wave, makes them again for a reminder, and replaces one that was lost.
public struct Invitations: Sendable {
  /// How many bytes an invitation's random number has.
  public static let nonceByteCount = 16

  private let waves: any WaveStore
  private let key: LinkKey

  /// Makes invitations over a store, with the key of the installation.
  public init(waves: any WaveStore, key: LinkKey) {
    self.waves = waves
    self.key = key
  }

  /// Invites everyone on the frozen roster who has no invitation yet, or those of them who are meant.
  ///
  /// Called again, it invites nobody and returns nothing: links that exist come from ``links(of:)``.
  ///
  /// - Parameters:
  ///   - wave: An opened wave.
  ///   - onlyByMail: Whether only people with a mail address are meant.
  ///   - generator: A cryptographically secure source of randomness.
  /// - Returns: the new links, in the order of the roster.
  /// - Throws: the store's `wrongState` for a wave that is not opened.
  public func issue(
    for wave: WaveID, onlyByMail: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> [PersonalLink] {
    let roster = try await frozenRoster(of: wave)
    let invited = Set(try await invitations(of: wave).map(\.participant))
    let missing = roster.participants.filter {
      !invited.contains($0.id) && (!onlyByMail || $0.email != nil)
    }
    guard !missing.isEmpty else { return [] }
    let isPanel = try await isPanel(wave)
    let new = missing.map {
      newInvitation(of: $0.id, in: wave, isPanel: isPanel, using: &generator)
    }
    let waves = waves
    _ = try await asking { () async throws(StoreError) in
      try await waves.invite(new, to: wave)
    }
    let wanted = Set(missing.map(\.id))
    return try await links(of: wave).filter { wanted.contains($0.participant) }
  }

  /// The links of a wave as they were first made, without those that were taken back, in the order
  /// of the roster.
  ///
  /// - Note: A reminder goes to those whose state is open.
  public func links(of wave: WaveID) async throws(CollectingError) -> [PersonalLink] {
    let roster = try await frozenRoster(of: wave)
    let invitations = try await invitations(of: wave)
    let byParticipant = Dictionary(invitations.map { ($0.participant, $0) }) { first, _ in first }
    return roster.participants.compactMap { person in
      byParticipant[person.id].map { link(of: $0, email: person.email) }
    }
  }

  /// Takes back a person's link, unless it was used, and makes another.
  ///
  /// - Throws: ``CollectingError/notInvited`` for a person without an invitation, and the store's
  ///   `wrongState` when a ballot lies in the box already.
  public func reissue(
    _ participant: Identifier<Participant>, in wave: WaveID,
    using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> PersonalLink {
    let roster = try await frozenRoster(of: wave)
    guard roster.participants.contains(where: { $0.id == participant }) else { throw .notInvited }
    let new = newInvitation(
      of: participant, in: wave, isPanel: try await isPanel(wave), using: &generator)
    let held = try await invitations(of: wave).contains { $0.participant == participant }
    let waves = waves
    try await asking { () async throws(StoreError) in
      // A kill between the two steps leaves a person without a link; the next call invites.
      if held { try await waves.revoke(participant, in: wave) }
      _ = try await waves.invite([new], to: wave)
    }
    let links = try await links(of: wave)
    guard let link = links.first(where: { $0.participant == participant }) else {
      throw .notInvited
    }
    return link
  }

  /// Takes back a person's link; only one that is still open can be.
  public func revoke(
    _ participant: Identifier<Participant>, in wave: WaveID
  ) async throws(CollectingError) {
    let waves = waves
    try await asking { () async throws(StoreError) in
      try await waves.revoke(participant, in: wave)
    }
  }

  private func newInvitation(
    of participant: Identifier<Participant>, in wave: WaveID, isPanel: Bool,
    using generator: inout some RandomNumberGenerator
  ) -> NewInvitation {
    let nonce = Data(
      (0..<Self.nonceByteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
    let secret = LinkSecret(key: key, nonce: nonce)
    let code =
      isPanel
      ? PanelCode(of: participant, in: wave.organisation, key: key).sealed(for: secret) : nil
    return NewInvitation(
      participant: participant, nonce: nonce, linkHash: secret.hash, panelCode: code)
  }

  private func isPanel(_ wave: WaveID) async throws(CollectingError) -> Bool {
    let waves = waves
    return try await asking { () async throws(StoreError) in try await waves.wave(wave).isPanel }
  }

  private func link(of invitation: Invitation, email: String?) -> PersonalLink {
    PersonalLink(
      participant: invitation.participant, language: invitation.language, email: email,
      state: invitation.state, secret: LinkSecret(key: key, nonce: invitation.nonce))
  }

  private func frozenRoster(of wave: WaveID) async throws(CollectingError) -> Roster {
    let waves = waves
    return try await asking { () async throws(StoreError) in
      try await waves.frozenRoster(of: wave)
    }
  }

  private func invitations(of wave: WaveID) async throws(CollectingError) -> [Invitation] {
    let waves = waves
    return try await asking { () async throws(StoreError) in
      try await waves.invitations(of: wave)
    }
  }
}
