public import Collecting
public import Foundation
import SurveyModel

extension MemoryStore: PacketStore {
  /// Records that a packet of a wave was made.
  public func record(_ packet: PacketRecord, of wave: WaveID) async throws(StoreError) {
    _ = try opened(wave, in: [.opened])
    packets[packet.name] = (wave, packet)
  }

  /// The packets of a wave.
  public func packets(of wave: WaveID) async throws(StoreError) -> [PacketRecord] {
    _ = try opened(wave)
    return packets.values.filter { $0.wave == wave }.map(\.record)
      .sorted { $0.label < $1.label }
  }

  /// Which wave a packet belongs to.
  public func wave(ofPacket name: Data) async throws(StoreError) -> WaveID? {
    packets[name]?.wave
  }

  /// Records the wave of a packet with all that it needs.
  public func adopt(_ site: SiteWave) async throws(StoreError) {
    let id = site.wave.id
    guard waves[id] == nil else { throw .nameTaken(id.name) }
    if rosters[id.organisation] == nil {
      try await create(Organisation(name: id.organisation.rawValue))
    }
    waves[id] = OpenedWave(
      wave: site.wave.with(progress: .opened), frozen: site.roster)
    _ = try await invite(site.invitations, to: id)
    packets[site.packet.name] = (id, site.packet)
  }

  /// Puts the ballots of a packet into the box and marks the packet as back.
  public func merge(
    _ ballots: [InvitedBallot], chains: [RatchetRecord], ofPacket name: Data, into wave: WaveID
  ) async throws(StoreError) -> Int {
    var record = try opened(wave, in: [.opened])
    let open = ballots.filter { issued[$0.invitation]?.invitation.state == .open }
    for invited in open {
      if !record.ratchets.contains(where: { $0.id == invited.ballot.ratchet }) {
        guard let chain = chains.first(where: { $0.id == invited.ballot.ratchet }) else {
          throw .notFound("ratchet")
        }
        record.ratchets.append(chain)
      }
      record.ballots[newNumber()] = invited.ballot
    }
    waves[wave] = record
    for invited in open {
      if let invitation = issued[invited.invitation]?.invitation {
        issued[invited.invitation]?.invitation = invitation.with(.spent)
      }
      drafts[invited.invitation] = nil
    }
    if let packet = packets[name]?.record {
      packets[name]?.record = PacketRecord(
        name: packet.name, side: packet.side, peerKey: packet.peerKey, people: packet.people,
        isBack: true)
    }
    return open.count
  }
}
