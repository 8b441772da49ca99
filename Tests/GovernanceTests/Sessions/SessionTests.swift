import Foundation
import Governance
import TestSupport
import Testing

@Suite struct SessionTests {
  private let now = AccountHarbour.now

  private func session(_ stage: Session.Stage, used: TimeInterval = 0) -> Session {
    Session(
      hash: AccountHarbour.bytes(1), account: 1, stage: stage, began: now,
      used: now.addingTimeInterval(used))
  }

  @Test(arguments: [(0.0, true), (1_799, true), (1_800, false), (50_000, false), (-120, false)])
  func `a session ends after half an hour without use`(age: Double, isAlive: Bool) {
    #expect(session(.whole).isAlive(at: now.addingTimeInterval(age)) == isAlive)
  }

  @Test(arguments: [(43_199.0, true), (43_200, false)])
  func `a session ends after twelve hours, however much it is used`(age: Double, isAlive: Bool) {
    #expect(session(.whole, used: age).isAlive(at: now.addingTimeInterval(age)) == isAlive)
  }

  @Test(arguments: [(299.0, true), (300, false)])
  func `the second factor is waited for five minutes`(age: Double, isAlive: Bool) {
    #expect(session(.password).isAlive(at: now.addingTimeInterval(age)) == isAlive)
  }

  @Test func `a secret is 256 bits, read as it was written, and told by nothing`() {
    var generator = SystemRandomNumberGenerator()
    let secret = BearerSecret(using: &generator)
    #expect(secret.text.count == 64)
    #expect(secret.hash.count == 32)
    #expect(BearerSecret(secret.text) == secret)
    #expect(BearerSecret(secret.text.dropLast()) == nil)
    #expect(BearerSecret(String(repeating: "G", count: 64)) == nil)
    #expect("\(secret)" == "BearerSecret(hidden)")
    #expect(BearerSecret(using: &generator) != secret)
  }

  @Test func `a recovery code is read however it is typed`() throws {
    let code = try #require(RecoveryCode("0123-4567-89ab-cdef"))
    #expect(RecoveryCode(" OI23 4567-89AB cdef ")?.hash == code.hash)
    #expect(RecoveryCode("0123-4567-89ab-cde") == nil)
    #expect(RecoveryCode("0123-4567-89ab-cdeu") == nil)
    #expect(RecoveryCode("123456") == nil)
  }

  @Test(arguments: [
    ("Anna@Harbour.Example ", "anna@harbour.example"), ("mu\u{308}ller@x.de", "m\u{FC}ller@x.de"),
  ])
  func `an address has one spelling`(typed: String, text: String) {
    #expect(MailboxName(typed)?.text == text)
  }

  @Test(arguments: ["", "anna", "@x.de", "anna@", "a@b@c", "an na@x.de", "anna@x\u{200B}.de"])
  func `what is no address is refused`(typed: String) {
    #expect(MailboxName(typed) == nil)
  }
}
