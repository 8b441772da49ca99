import Foundation
import Simulation
import Testing

@testable import Notifying

@Suite struct WebhookSecretTests {
  /// The example that implementations of Standard Webhooks are tried with; Python's hmac gives the same.
  @Test func `the published example gets the published signature`() throws {
    let bytes = try #require(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let secret = try #require(WebhookSecret(bytes: bytes))
    #expect(
      secret.signature(
        id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330,
        body: Data(#"{"test": 2432232314}"#.utf8))
        == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func `a secret is written as its readers expect, and shown in no log`() {
    var generator = SeededGenerator(seed: 1)
    let secret = WebhookSecret(using: &generator)
    #expect(secret.text.hasPrefix("whsec_"))
    #expect(Data(base64Encoded: String(secret.text.dropFirst(6)))?.count == 32)
    #expect("\(secret)" == "WebhookSecret(hidden)")
    #expect(!String(reflecting: [secret]).contains(secret.text.dropFirst(6)))
  }

  @Test func `a secret has 24 to 64 bytes`() {
    #expect(WebhookSecret(bytes: Data(count: 23)) == nil)
    #expect(WebhookSecret(bytes: Data(count: 24)) != nil)
    #expect(WebhookSecret(bytes: Data(count: 64)) != nil)
    #expect(WebhookSecret(bytes: Data(count: 65)) == nil)
  }
}
