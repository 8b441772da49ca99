import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct PanelTests {
  private static let code = String(repeating: "0123456789abcdef", count: 2)

  @Test func `the store keeps codes where a panel is wanted, and none elsewhere`() async throws {
    let town = Town()
    let folder = try ScratchFolder()
    let store = try SQLiteStore(path: folder.file("wave.sqlite"), codebook: Town.codebook)
    try await store.create(Town.organisation)
    try await store.replaceRoster(of: Town.organisation.id, with: town.roster())
    let wave = Wave(
      name: "spring", organisation: Town.organisation.id, surveySource: "survey: town",
      opens: Town.opens, closes: Town.closes, settings: WaveSettings(), isPanel: true)
    try await store.create(wave)
    #expect(try await store.wave(wave.id).isPanel)
    try await store.open(wave.id, boxKey: Town.boxKey, at: Town.during)
    let sealed = Data("sealed-code".utf8)
    let person = try #require(try town.roster().participants.first).id
    let new = NewInvitation(
      participant: person, nonce: Town.hash(1, salt: 1), linkHash: Town.hash(1, salt: 2),
      panelCode: sealed)
    #expect(try await store.invite([new], to: wave.id) == 1)
    #expect(try await store.invitation(linkHash: new.linkHash)?.panelCode == sealed)
    #expect(try await store.invitations(of: wave.id).map(\.panelCode) == [sealed])
    try await store.beginClosing(wave.id)
    let responses = [
      StoredResponse(
        department: "D1", tier: "frontline", answers: "0000000000000", panel: Self.code),
      StoredResponse(department: "D2", tier: "frontline", answers: "0000000000001"),
    ]
    try await store.empty(wave.id, responses: responses, comments: [])
    let kept = try await store.fold(responsesOf: wave.id, into: [StoredResponse]()) {
      $0.append($1)
    }
    #expect(kept == responses)
  }

  @Test func `a wave is no panel unless it was asked for`() async throws {
    let quay = try await Quay()
    #expect(try await !quay.store.wave(Quay.waveID).isPanel)
    let codes = try await quay.store.invitations(of: Quay.waveID).compactMap(\.panelCode)
    #expect(codes.isEmpty)
  }
}
