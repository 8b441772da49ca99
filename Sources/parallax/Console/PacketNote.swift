import Collecting

/// What whoever closes a wave should know of its packets.
enum PacketNote {
  /// Says how many packets are still out.
  ///
  /// - Throws: ``Failure`` at a site, where nothing can be closed.
  static func tell(of wave: Wave, in workshop: Workshop) async throws {
    guard wave.progress == .opened else { return }
    let packets = try await workshop.store.packets(of: wave.id)
    guard !packets.contains(where: { $0.side == .site }) else {
      throw Failure(
        .usage, "“\(wave.name)” came here by a packet; it is closed at home",
        hint: "Bring the ballots home: parallax packet collect -o FILE")
    }
    let out = packets.filter { !$0.isBack }
    guard !out.isEmpty else { return }
    Console.say(
      "warning: \(out.count) packet\(out.count == 1 ? " is" : "s are") still out ("
        + out.map(\.label).joined(separator: ", ")
        + "); what comes back after the closing cannot be merged.")
  }
}
