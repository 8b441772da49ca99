import Crypto
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

/// Files that are damaged, forged or in the wrong place.
@Suite struct PacketFaultTests {
  private let harbour: OpenedHarbour
  private let site: HarbourSite
  private let home: Data

  init() async throws {
    harbour = try await OpenedHarbour()
    site = try await HarbourSite(of: harbour, for: ["ops"])
    try await site.answer(harbour, "ops-north-0")
    home = try await site.collect()
  }

  private func fault(of file: Data) async -> CollectingError? {
    do {
      _ = try await harbour.office.merge(file)
      return nil
    } catch {
      return error
    }
  }

  private func fault(ofPacket file: Data, code: PacketCode? = nil) async throws -> CollectingError?
  {
    let store = MemoryStore()
    let folder = try TemporaryFolder()
    let keys = try KeyFolder.prepare(at: folder.path + "/keys")
    do {
      _ = try await PacketSite(store: store, keys: keys, read: Harbour.read)
        .open(file, with: code ?? site.made.code)
      return nil
    } catch {
      #expect(try await store.organisations().isEmpty, "something was recorded")
      return error
    }
  }

  @Test func `a changed bit anywhere is noticed on both ways, and nothing is taken`() async throws {
    for place in stride(from: 0, to: home.count, by: 97) {
      var file = home
      file[place] ^= 1
      #expect(await fault(of: file) != nil, "byte \(place)")
    }
    for place in stride(from: 0, to: site.made.file.count, by: 97) {
      var file = site.made.file
      file[place] ^= 1
      #expect(try await fault(ofPacket: file) != nil, "byte \(place)")
    }
    #expect(try await harbour.box().isEmpty)
  }

  @Test func `a cut, a lengthened and a foreign file are told apart`() async throws {
    #expect(
      await fault(of: home.dropLast(10))
        == .packet(.cutShort(found: home.count - 10, expected: home.count)))
    #expect(
      await fault(of: home + [0])
        == .packet(.tooLong(found: home.count + 1, expected: home.count)))
    #expect(await fault(of: Data("department,role".utf8)) == .packet(.notAPacket))
    #expect(await fault(of: Data()) == .packet(.notAPacket))
    var newer = home
    newer[16] = 2
    #expect(await fault(of: newer) == .packet(.newer(found: 2, known: 1)))
    var changed = home
    changed[home.count / 2] ^= 1
    #expect(await fault(of: changed) == .packet(.changed))
  }

  @Test func `each way takes only its own files`() async throws {
    #expect(await fault(of: site.made.file) == .packet(.wrongWay(isForSite: true)))
    #expect(try await fault(ofPacket: home) == .packet(.wrongWay(isForSite: false)))
  }

  @Test func `a wrong code opens nothing`() async throws {
    let code = try #require(PacketCode("0000-0000-0000-0000-0000"))
    #expect(try await fault(ofPacket: site.made.file, code: code) == .packet(.wrongCode))
  }

  @Test func `ballots of another database are foreign`() async throws {
    let other = try await OpenedHarbour()
    await #expect(throws: CollectingError.packet(.foreign)) { try await other.office.merge(home) }
  }

  @Test func `who signs anew with a key of his own is found out`() async throws {
    let stranger = try await HarbourSite(of: harbour, for: ["sales"])
    let key = try stranger.keys.siteKey(of: stranger.made.packet.name)
    let forged = PacketEnvelope(
      kind: .homeward, name: site.made.packet.name, signer: key.publicKey.rawRepresentation,
      sealed: try PacketEnvelope(home).sealed)
    let file = try #require(forged.file(signedBy: key))
    #expect(await fault(of: file) == .packet(.otherSigner))
    let inside = PacketEnvelope(
      kind: .homeward, name: stranger.made.packet.name, signer: key.publicKey.rawRepresentation,
      sealed: try PacketEnvelope(home).sealed)
    let moved = try #require(inside.file(signedBy: key))
    #expect(await fault(of: moved) == .packet(.badContents))
  }

  @Test func `a wave that did not come by a packet is not collected`() async throws {
    let mixed = PacketSite(store: harbour.store, keys: harbour.keys, read: Harbour.read)
    var generator = SeededGenerator(seed: 3)
    await #expect(throws: CollectingError.packet(.noSite(wave: "spring"))) {
      try await mixed.collect(harbour.wave.id, using: &generator)
    }
  }

  @Test func `a packet is not opened where it was made, and leaves no key there`() async throws {
    let here = PacketSite(store: harbour.store, keys: harbour.keys, read: Harbour.read)
    await #expect(throws: CollectingError.store(.nameTaken("spring"))) {
      try await here.open(site.made.file, with: site.made.code)
    }
    #expect(throws: CollectingError.self) { try harbour.keys.siteKey(of: site.made.packet.name) }
  }

  @Test func `a packet is opened once in a database`() async throws {
    await #expect(throws: CollectingError.store(.nameTaken("spring"))) {
      try await site.site.open(site.made.file, with: site.made.code)
    }
  }

  @Test func `a code reads in any case, with O for 0, and tells itself to no log`() throws {
    var generator = SeededGenerator(seed: 4)
    let code = PacketCode(using: &generator)
    #expect(PacketCode(code.text.lowercased()) == code)
    #expect(PacketCode(code.text.replacing("-", with: " ")) == code)
    #expect(code.text.count == 24)
    #expect(!"\(code)".contains(code.text.prefix(4)))
    #expect(PacketCode(String(code.text.dropLast())) == nil)
  }
}
