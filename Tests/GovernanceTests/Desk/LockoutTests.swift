import Foundation
import Governance
import TestSupport
import Testing

/// Guessing is slowed down, and cannot be used to keep the owner out.
@Suite struct LockoutTests {
  private func place(_ number: Int) -> SignInPlace { SignInPlace(network: "198.51.100.\(number)") }

  @Test func `after six wrong tries from a place even the right password waits there`()
    async throws
  {
    let gate = try await Gate()
    for _ in 1...6 { #expect(try await gate.enter("a wrong password") == .wrong) }
    let until = AccountHarbour.now.addingTimeInterval(2)
    #expect(try await gate.enter() == .wait(until: until))
    #expect(await gate.store.notes.map(\.deed) == [.added, .signInSlowed])
    _ = try await gate.entered(after: 2)
    #expect(try await gate.enter("a wrong password", after: 2) == .wrong)
  }

  @Test func `addresses that are nobody's are slowed down alike`() async throws {
    let gate = try await Gate()
    for number in 1...8 {
      let known = try await gate.enter("a wrong password")
      let nobody = try await gate.enter("a wrong password", as: "bert@harbour.example")
      #expect(known == nobody, "try \(number)")
    }
  }

  @Test func `guesses from one network do not reach the owner in another`() async throws {
    let gate = try await Gate()
    for _ in 1...25 { _ = try await gate.enter("a wrong password", from: place(1)) }
    _ = try await gate.entered()
  }

  @Test func `guesses from many networks are slowed down together, and a known place still opens`()
    async throws
  {
    let gate = try await Gate()
    _ = try await gate.entered()
    for number in 1...31 {
      #expect(try await gate.enter("a wrong password", from: place(number)) == .wrong)
    }
    let until = AccountHarbour.now.addingTimeInterval(2)
    #expect(try await gate.enter("a wrong password", from: place(99)) == .wait(until: until))
    #expect(try await gate.enter(from: place(99)) == .wait(until: until))
    _ = try await gate.entered()
  }

  @Test func `a known device opens from an unknown network, and beside a guesser`() async throws {
    let gate = try await Gate()
    var generator = SystemRandomNumberGenerator()
    let device = BearerSecret(using: &generator)
    _ = try await gate.entered(from: SignInPlace(network: "192.0.2.1", device: device))
    for number in 1...31 { _ = try await gate.enter("a wrong password", from: place(number)) }
    for _ in 1...6 { _ = try await gate.enter("a wrong password") }
    guard case .wait = try await gate.enter() else {
      Issue.record("the network is not slowed down")
      return
    }
    for network in ["192.0.2.1", "203.0.113.8"] {
      _ = try await gate.entered(from: SignInPlace(network: network, device: device))
    }
    let other = BearerSecret(using: &generator)
    guard
      case .wait = try await gate.enter(
        from: SignInPlace(network: "203.0.113.9", device: other))
    else {
      Issue.record("a device that was never here opens")
      return
    }
  }

  @Test func `right passwords cost the account no tries`() async throws {
    let gate = try await Gate()
    for number in 0..<60 { _ = try await gate.entered(from: place(number)) }
  }
}
