import Collecting
import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@Suite struct PanelCodeTests {
  private static func key(_ byte: UInt8) throws -> LinkKey {
    try #require(LinkKey(Data(repeating: byte, count: LinkKey.byteCount)))
  }

  @Test func `a code is one person's, of one organisation and one key`() throws {
    let key = try Self.key(1)
    let code = PanelCode(of: "p1", in: "Quay", key: key)
    #expect(code == PanelCode(of: "p1", in: "Quay", key: key))
    #expect(code != PanelCode(of: "p2", in: "Quay", key: key))
    #expect(code != PanelCode(of: "p1", in: "Bay", key: key))
    #expect(code != PanelCode(of: "p1", in: "Quay", key: try Self.key(2)))
    #expect(code.text.count == 32)
    #expect("\(code)" == "PanelCode(hidden)")
  }

  @Test func `only the person's own link opens a sealed code`() throws {
    let key = try Self.key(1)
    let own = LinkSecret(key: key, nonce: Data(repeating: 3, count: 16))
    let other = LinkSecret(key: key, nonce: Data(repeating: 4, count: 16))
    let code = PanelCode(of: "p1", in: "Quay", key: key)
    let sealed = try #require(code.sealed(for: own))
    #expect(PanelCode(sealed: sealed, secret: own) == code)
    #expect(PanelCode(sealed: sealed, secret: other) == nil)
    #expect(sealed.range(of: Data(code.text.utf8)) == nil)
  }

  /// Lets some people answer, closes, and returns the codes beside the responses.
  private func codes(isPanel: Bool, answering: Range<Int>) async throws -> (
    found: [String?], expected: Set<String>, sizes: Set<Int>
  ) {
    let harbour = try await OpenedHarbour(isPanel: isPanel)
    let runner = harbour.runner()
    for number in answering {
      _ = try await runner.submit(harbour.session(number, in: runner), at: Harbour.during)
    }
    let sizes = Set(try await harbour.box().map(\.ciphertext.count))
    var generator = SeededGenerator(seed: 9)
    _ = try await harbour.closing().seal(harbour.wave.id, at: Harbour.after, using: &generator)
    let key = try harbour.keys.linkKey()
    let expected = answering.map {
      PanelCode(
        of: harbour.links[$0].participant, in: harbour.wave.organisation, key: key
      ).text
    }
    return (try await harbour.responses().map(\.panel), Set(expected), sizes)
  }

  @Test func `in a panel each response bears the code of who gave it`() async throws {
    let panel = try await codes(isPanel: true, answering: 0..<5)
    #expect(panel.found.count == 5)
    #expect(Set(panel.found.compactMap { $0 }) == panel.expected)
    #expect(panel.sizes.count == 1)
  }

  @Test func `without a panel no response bears a code`() async throws {
    let plain = try await codes(isPanel: false, answering: 0..<5)
    #expect(plain.found == [nil, nil, nil, nil, nil])
  }

  @Test func `a link that was made again keeps the person's code`() async throws {
    let harbour = try await OpenedHarbour(isPanel: true)
    let key = try harbour.keys.linkKey()
    var generator = SeededGenerator(seed: 10)
    let link = try await Invitations(waves: harbour.store, key: key).reissue(
      harbour.links[2].participant, in: harbour.wave.id, using: &generator)
    let invitation = try #require(
      try await harbour.store.invitation(linkHash: link.secret.hash))
    let sealed = try #require(invitation.panelCode)
    #expect(
      PanelCode(sealed: sealed, secret: link.secret)
        == PanelCode(of: link.participant, in: harbour.wave.organisation, key: key))
  }
}
