import Crypto
import Foundation
import Governance
import JWTKit
import Testing

@testable import Providers

@Suite struct KeySetTests {
  private let maker = TokenMaker()

  @Test func `keys of other kinds and uses are passed over, and do not spoil the set`() throws {
    let others: [[String: Any]] = [
      ["kty": "RSA", "use": "enc", "alg": "RSA-OAEP-256", "kid": "e", "n": "AQAB", "e": "AQAB"],
      ["kty": "oct", "kid": "o", "k": "AAAA"], ["kty": "XYZ"], [:],
    ]
    let keys = try maker.keys(after: others)
    #expect(keys.key(named: "first", for: .es256) != nil)
    #expect(keys.key(named: "o", for: .es256) == nil)
    #expect(keys.key(named: "e", for: .rs256) == nil)
  }

  @Test func `a key for encrypting signs nothing`() throws {
    var shown = maker.shown
    shown["use"] = "enc"
    let bytes = try JSONSerialization.data(withJSONObject: ["keys": [shown]])
    #expect(throws: ProviderError.badKeys) { try KeySet(bytes) }
  }

  @Test func `a key of 1024 bits is too weak`() throws {
    for (count, isTaken) in [(128, false), (255, false), (256, true)] {
      let modulus = TokenMaker.base64(Data(repeating: 0xC1, count: count))
      let shown: [String: Any] = ["kty": "RSA", "kid": "r", "n": modulus, "e": "AQAB"]
      let bytes = try JSONSerialization.data(withJSONObject: ["keys": [shown, maker.shown]])
      #expect((try KeySet(bytes).key(named: "r", for: .rs256) != nil) == isTaken, "\(count)")
    }
  }

  @Test func `a token that names no key is verified where one key alone fits`() throws {
    #expect(try maker.keys().key(named: nil, for: .es256) != nil)
    var other = TokenMaker()
    other.name = "second"
    let two = try maker.keys(after: [other.shown])
    #expect(two.key(named: nil, for: .es256) == nil)
    #expect(two.key(named: "second", for: .es256) != nil)
  }

  @Test(arguments: ["", "[]", "{}", #"{"keys":[]}"#, #"{"keys":{}}"#, "<html>"])
  func `what is no set of keys is refused`(_ text: String) {
    #expect(throws: ProviderError.badKeys) { try KeySet(Data(text.utf8)) }
  }
}
