import Collecting
import Foundation
import HTTPTypes
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The page behind the link of a test mail.
@Suite struct TestLinkTests {
  @Test func `it says that it is a test, hands over no cookie, and changes nothing`() async throws {
    let world = try await WebWorld()
    let before = try await world.store.invitations(of: Harbour.wave().id)
    try await world.visit { client in
      let reply = try await Visitor(client).get(MailComposer.testPath)
      #expect(reply.status == .ok)
      #expect(reply.heading == "This link is a test")
      #expect(!reply.body.contains("<form"))
      #expect(reply.headers[.setCookie] == nil)
    }
    #expect(try await world.store.invitations(of: Harbour.wave().id) == before)
  }

  @Test func `the secret of no link is its path`() {
    #expect(LinkSecret(MailComposer.testPath) == nil)
  }
}
