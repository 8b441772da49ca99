import Foundation
import Governance
import TestSupport
import Testing

@Suite struct PasswordTests {
  private func fault(_ password: String) throws -> PasswordFault? {
    let address = try #require(MailboxName("anna.lindqvist@harbour.example"))
    return PasswordRules.fault(in: password, address: address, name: "Anna Lindqvist")
  }

  @Test(arguments: [
    ("kelp!9x", PasswordFault.tooShort(7)), ("aaaaaaaaaaaa", .repeated),
    ("abcabcabcabc", .repeated),
    ("xyxyxzxyxyxz", .repeated), ("12345678", .sequence), ("abcdefghij", .sequence),
    ("qwertzuiop", .sequence), ("87654321", .sequence), ("Password", .common),
    ("password123!", .common), ("P@ssw0rd2026", .common), ("Willkommen1", .common),
    ("Sommer2026!", .common), ("iloveyou99", .common), ("correcthorsebatterystaple", .common),
    ("1987-03-21", .common), ("dragonmonkey", .common), ("motdepasse1", .common),
    ("Lindqvist1984", .ownName), ("anna.lindqvist", .ownName), ("harbour-anna-7", .ownName),
    ("Parallax2026!", .ownName),
  ])
  func `a weak password is refused, and why`(password: String, expected: PasswordFault) throws {
    #expect(try fault(password) == expected)
  }

  @Test(arguments: [
    "seven grey herons wade", "kvxtrmpf", "ünübertroffen-Öl", "خمسة طيور على السطح",
    "tide.Lamp.9.brick",
    "Anna went out to buy turnips", "          x y z w          ",
  ])
  func `length and rarity alone count`(password: String) throws {
    #expect(try fault(password) == nil)
  }

  @Test func `a password has at most 128 characters, counted after composition`() throws {
    let words = (0..<40).map { "w\($0 * 7919 % 997)" }.joined(separator: " ")
    #expect(try fault(String(words.prefix(128))) == nil)
    #expect(try fault(String(words.prefix(129))) == .tooLong(129))
    // Seven characters of two code points each are seven after composition.
    #expect(try fault("u\u{308}a\u{308}o\u{308}e\u{301}i\u{301}n\u{303}a\u{30A}") == .tooShort(7))
  }

  @Test func `both ways of writing an umlaut are one password`() async throws {
    var generator = SystemRandomNumberGenerator()
    let keeper = PasswordKeeper(cost: AccountHarbour.cost)
    let hash = try await keeper.hash("Mu\u{308}hle am Bach", from: "a", using: &generator)
    #expect(try await keeper.matches("M\u{FC}hle am Bach", hash, from: "a"))
    #expect(try await !keeper.matches("M\u{FC}hle am bach", hash, from: "a"))
    #expect(try await !keeper.matches("", hash, from: "a"))
  }

  @Test func `a hash is read as it was written, and others are refused`() {
    let hash = AccountHarbour.hash(3)
    #expect(PasswordHash(text: hash.text) == hash)
    #expect(hash.text.hasPrefix("$scrypt$ln=4,r=1,p=1$"))
    #expect(PasswordHash(text: hash.text.replacing("ln=4", with: "ln=21")) == nil)
    #expect(PasswordHash(text: hash.text.replacing("ln=4", with: "ln=3")) == nil)
    #expect(PasswordHash(text: String(hash.text.dropLast(4))) == nil)
    #expect(PasswordHash(text: "$2b$10$abc") == nil)
    #expect("\(hash)" == "PasswordHash(hidden)")
  }

  @Test func `the work is what OWASP gives`() {
    let given = [(17, 1), (16, 2), (15, 3), (14, 5), (13, 10)].map {
      PasswordHash.Cost(logRounds: $0.0, blockSize: 8, parallelism: $0.1)
    }
    #expect(given.contains(.owasp))
    // 128 bytes a round and block: what a server of 200 MB has to spare.
    let cost = PasswordHash.Cost.owasp
    #expect(128 * cost.blockSize * (1 << cost.logRounds) == 32 << 20)
  }

  @Test(arguments: [
    // RFC 7914, section 12: the first 32 bytes of two results.
    (
      "password", "NaCl", PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 16),
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
    ),
    (
      "pleaseletmein", "SodiumChloride",
      PasswordHash.Cost(logRounds: 14, blockSize: 8, parallelism: 1),
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    ),
  ])
  func `a password is compared with the work that its hash was made with`(
    password: String, salt: String, cost: PasswordHash.Cost, digits: String
  ) async throws {
    let digest = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(digits.dropFirst($0).prefix(2), radix: 16)
    }
    let hash = PasswordHash(cost: cost, salt: Data(salt.utf8), digest: Data(digest))
    // A keeper that hashes with other work.
    let keeper = PasswordKeeper(cost: AccountHarbour.cost)
    #expect(try await keeper.matches(password, hash, from: "a"))
    #expect(try await !keeper.matches(password + "!", hash, from: "a"))
    #expect(keeper.isOutdated(hash))
  }

  @Test func `hashes of the work before are read, and are to be made anew`() {
    let before = PasswordHash.Cost(logRounds: 17, blockSize: 8, parallelism: 1)
    let hash = PasswordHash(
      cost: before, salt: Data(repeating: 1, count: 16), digest: Data(repeating: 2, count: 32))
    #expect(PasswordHash(text: hash.text) == hash)
    #expect(PasswordKeeper().isOutdated(hash))
  }

  @Test func `a hash of nobody is compared too, and never right`() async throws {
    let keeper = PasswordKeeper(cost: AccountHarbour.cost)
    #expect(try await !keeper.matches(AccountHarbour.password, nil, from: "a"))
    let other = PasswordHash(cost: .owasp, salt: Data(count: 16), digest: Data(count: 32))
    #expect(keeper.isOutdated(other))
    #expect(!keeper.isOutdated(AccountHarbour.hash(1)))
  }
}
