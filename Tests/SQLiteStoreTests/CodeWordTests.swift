import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

/// Wrapped links go when their time is over, byte by byte.
@Suite struct CodeWordTests {
  private static let link = WrappedLink(
    finding: "bafob kipud", salt: Data("a-salt-of-words!".utf8),
    ciphertext: Data("A-WRAPPED-LINK".utf8))

  /// A wave in which somebody has words and has saved nothing.
  private func quay() async throws -> Quay {
    let quay = try await Quay()
    let people = try await quay.store.invitations(of: Quay.waveID)
    let person = try #require(people.first { $0.participant == "boss" })
    #expect(try await quay.store.keep(Self.link, of: person.id))
    #expect(quay.holds(Self.link.ciphertext))
    return quay
  }

  private func isGone(from quay: Quay) -> Bool {
    !quay.holds(Self.link.ciphertext) && !quay.holds(Self.link.salt)
      && !quay.holds(Self.link.finding)
  }

  @Test func `a purge takes words away, also of people without a draft`() async throws {
    let quay = try await quay()
    let held = try await quay.store.holdings(of: Quay.waveID)
    #expect(held[.drafts] == 2)
    _ = try await quay.purge(at: Harbour.closes + 3_600)
    #expect(isGone(from: quay))
    #expect(try await quay.store.wrappedLink(finding: Self.link.finding) == nil)
  }

  @Test func `closing takes words away, and the scrub their bytes`() async throws {
    let quay = try await quay()
    try await quay.store.beginClosing(Quay.waveID)
    try await quay.store.scrub()
    #expect(isGone(from: quay))
  }

  @Test func `erasing a person takes the words away`() async throws {
    let quay = try await quay()
    let gone = try await quay.store.erase("boss", from: Quay.organisation, on: Quay.day)
    #expect(gone.waves.map(\.hasCodeWords) == [true])
    #expect(try await quay.store.wrappedLink(finding: Self.link.finding) == nil)
    try await quay.store.scrub()
    #expect(isGone(from: quay))
  }
}
