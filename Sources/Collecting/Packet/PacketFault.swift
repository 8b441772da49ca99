/// Why a packet, or what a site brings back, cannot be used.
public enum PacketFault: Hashable, Sendable {
  /// The file is none of ours.
  case notAPacket

  /// A newer Parallax made it.
  case newer(found: Int, known: Int)

  /// The end of the file is missing.
  case cutShort(found: Int, expected: Int)

  /// Bytes come after the end.
  case tooLong(found: Int, expected: Int)

  /// The seal does not fit: bytes were changed on the way.
  case changed

  /// The code is not the one of this packet.
  case wrongCode

  /// It is sealed as it should be, and holds something else than a packet.
  case badContents

  /// A packet for a site was given where one that comes back is wanted, or the other way round.
  case wrongWay(isForSite: Bool)

  /// It comes from a packet that this database did not make.
  case foreign

  /// Another key has signed it than the one that goes with the packet.
  case otherSigner

  /// The wave takes no ballots any more.
  case closed(wave: String)

  /// The wave is not opened, or its time is over, so that there is nothing to hand out.
  case notRunning(wave: String)

  /// Nobody in these departments has a link that can still be used.
  case nobody

  /// The roster has no such department.
  case unknownDepartment(String)

  /// The wave in this database was not brought by a packet.
  case noSite(wave: String)

  /// A code that stays the same when the words change.
  public var code: String {
    switch self {
    case .notAPacket: "packet.not-a-packet"
    case .newer: "packet.newer"
    case .cutShort: "packet.cut-short"
    case .tooLong: "packet.too-long"
    case .changed: "packet.changed"
    case .wrongCode: "packet.wrong-code"
    case .badContents: "packet.bad-contents"
    case .wrongWay: "packet.wrong-way"
    case .foreign: "packet.foreign"
    case .otherSigner: "packet.other-signer"
    case .closed: "packet.closed"
    case .notRunning: "packet.not-running"
    case .nobody: "packet.nobody"
    case .unknownDepartment: "packet.unknown-department"
    case .noSite: "packet.no-site"
    }
  }
}
