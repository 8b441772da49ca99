public import Foundation
public import SurveyModel

/// Where the packets of a wave are known, and how ballots come out of them into the box.
public protocol PacketStore: Sendable {
  /// Records that a packet of a wave was made.
  func record(_ packet: PacketRecord, of wave: WaveID) async throws(StoreError)

  /// The packets of a wave: those that were made of it, or the one that brought it here.
  func packets(of wave: WaveID) async throws(StoreError) -> [PacketRecord]

  /// Which wave a packet belongs to; `nil` for one that is not known.
  func wave(ofPacket name: Data) async throws(StoreError) -> WaveID?

  /// Records the wave of a packet, opened, with its roster, invitations and packet, in one transaction.
  ///
  /// - Throws: ``StoreError/nameTaken(_:)`` when the wave is there already, and then nothing is
  ///   recorded.
  func adopt(_ site: SiteWave) async throws(StoreError)

  /// Puts the ballots of a packet into the box, each as ``BallotStore/submit(_:for:at:)`` does, and
  /// marks the packet as back, in one durable transaction.
  ///
  /// A ballot whose invitation is spent or revoked stays out. The end of the wave does not matter, as
  /// long as the box was not stopped.
  ///
  /// - Returns: how many ballots are new in the box.
  /// - Throws: ``StoreError/wrongState(_:)`` once the box is stopped, and then nothing changes.
  func merge(
    _ ballots: [InvitedBallot], chains: [RatchetRecord], ofPacket name: Data, into wave: WaveID
  ) async throws(StoreError) -> Int
}

/// A packet, as the database of either side knows it.
public struct PacketRecord: Hashable, Sendable {
  /// Where the database lies.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// Where the packet was made.
    case home

    /// Where it was opened.
    case site
  }

  /// The random name of the packet; 16 bytes.
  public let name: Data

  /// Where the database lies.
  public let side: Side

  /// At home, the key by which the site signs; at the site, the key to which it seals.
  public let peerKey: Data

  /// How many people may answer by it.
  public let people: Int

  /// At home, whether ballots of it were merged.
  public let isBack: Bool

  /// Makes a record.
  public init(name: Data, side: Side, peerKey: Data, people: Int, isBack: Bool = false) {
    self.name = name
    self.side = side
    self.peerKey = peerKey
    self.people = people
    self.isBack = isBack
  }

  /// The first eight characters of the name, by which people tell packets apart.
  public var label: String { String(name.hex.prefix(8)) }
}

/// A wave as a packet brings it to a site.
public struct SiteWave: Hashable, Sendable {
  /// The wave.
  public let wave: Wave

  /// The roster, with numbers in the place of people.
  public let roster: Roster

  /// Those who may answer there; their links are not in it, only the hashes.
  public let invitations: [NewInvitation]

  /// The packet.
  public let packet: PacketRecord

  /// Makes a site's wave.
  public init(
    wave: Wave, roster: Roster, invitations: [NewInvitation], packet: PacketRecord
  ) {
    self.wave = wave
    self.roster = roster
    self.invitations = invitations
    self.packet = packet
  }
}

/// A ballot from elsewhere with the invitation that it spends.
public struct InvitedBallot: Hashable, Sendable {
  /// The invitation.
  public let invitation: Int64

  /// The ballot.
  public let ballot: Ballot

  /// Makes a pair.
  public init(invitation: Int64, ballot: Ballot) {
    self.invitation = invitation
    self.ballot = ballot
  }
}
