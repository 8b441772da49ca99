import Crypto
import Foundation
import Testing

@testable import Collecting

@Suite struct LinkSecretTests {
  /// The expected texts were made with Python's hmac and hashlib from the formulas.
  private let key = LinkKey(Data(0..<32))
  private let nonce = Data(100..<116)
  private let text = "garpd9qa2s6efff4sc5vxhdqwp"

  @Test func `is made of the link key and the nonce`() throws {
    let secret = LinkSecret(key: try #require(key), nonce: nonce)
    #expect(secret.text == text)
    #expect(secret.path == "/s/\(text)")
  }

  @Test func `another nonce or another key makes another secret`() throws {
    let key = try #require(key)
    let other = try #require(LinkKey(Data(1..<33)))
    let secrets = [
      LinkSecret(key: key, nonce: nonce), LinkSecret(key: key, nonce: Data(101..<117)),
      LinkSecret(key: other, nonce: nonce),
    ]
    #expect(Set(secrets).count == 3)
  }

  @Test func `its hash is the SHA-256 of the text`() throws {
    let secret = try #require(LinkSecret(text))
    #expect(
      secret.hash.map { String(format: "%02x", $0) }.joined()
        == "b771c459289cd38ccee01e7f4517c3845d03b385e30b7b6bfeab3aeb6faba85e")
  }

  @Test func `its draft key is HKDF of the text`() throws {
    let secret = try #require(LinkSecret(text))
    let bytes = secret.draftKey.withUnsafeBytes { Array($0) }
    #expect(
      bytes.map { String(format: "%02x", $0) }.joined()
        == "4451d4b9365e515482641f4d558f6f260b24b3e2c03f922e1b0eddec9f2424fa")
  }

  @Test(
    arguments: [
      "garpd9qa2s6efff4sc5vxhdqwp", "GARPD9QA2S6EFFF4SC5VXHDQWP",
      " garpd-9qa2s-6efff-4sc5v-xhdqw-p\n", "https://survey.example/s/garpd9qa2s6efff4sc5vxhdqwp",
      "http://127.0.0.1:8080/s/garpd9qa2s6efff4sc5vxhdqwp/start?x=1#y",
      "/s/garpd9qa2s6efff4sc5vxhdqwp", "<https://survey.example/s/garpd9qa2s6efff4sc5vxhdqwp>.",
      "“garpd9qa2s6efff4sc5vxhdqwp”", "HTTPS://SURVEY.EXAMPLE/S/GARPD9QA2S6EFFF4SC5VXHDQWP!",
      "garpd9qa2s6efff4sc5vxhdqwp%E2%80%9D", "(/s/garpd9qa2s6e\u{200B}fff4sc5v\nxhdqwp),",
    ])
  func `is read as typed, alone or in a link`(typed: String) {
    #expect(LinkSecret(typed)?.text == text)
  }

  @Test func `letters that look like digits are read as digits`() {
    let typed = "OoIiLl" + String(repeating: "a", count: 20)
    #expect(LinkSecret(typed)?.text == "001111" + String(repeating: "a", count: 20))
  }

  @Test(
    arguments: [
      "", "garpd9qa2s6efff4sc5vxhdqw", "garpd9qa2s6efff4sc5vxhdqwpp",
      "garpd9qa2s6efff4sc5vxhdqwu", "garpd9qa2s6efff4sc5vxhdqw!", "ſarpd9qa2s6efff4sc5vxhdqwp",
      "https://survey.example/s/", "../../../../../../etc/passwd",
    ])
  func `what cannot be a secret is none`(typed: String) {
    #expect(LinkSecret(typed) == nil)
  }

  @Test func `neither its description nor its mirror tells it`() throws {
    let secret = try #require(LinkSecret(text))
    var dumped = ""
    dump(secret, to: &dumped)
    for words in ["\(secret)", String(reflecting: secret), dumped] {
      #expect(!words.contains("garpd"))
    }
  }
}
