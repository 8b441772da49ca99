import Collecting
import Foundation
import Testing

@testable import SurveyWeb

@Suite struct FormTokenTests {
  @Test func `a token fits its own link alone`() throws {
    let one = try #require(LinkSecret("0123456789abcdefghjkmnpqrs"))
    let other = try #require(LinkSecret("1123456789abcdefghjkmnpqrs"))
    #expect(FormToken(one).matches(FormToken(one).text))
    #expect(!FormToken(one).matches(FormToken(other).text))
    #expect(!FormToken(one).matches(nil))
    #expect(!FormToken(one).matches(""))
    #expect(!FormToken(one).matches(FormToken(one).text + "0"))
  }

  @Test func `a token does not show the link`() throws {
    let secret = try #require(LinkSecret("0123456789abcdefghjkmnpqrs"))
    #expect(FormToken(secret).text.count == 32)
    #expect(!FormToken(secret).text.contains("0123456789abcdefghj"))
  }
}
