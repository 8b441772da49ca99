import Foundation
import Testing

@testable import Collecting

@Suite struct ReceiptTests {
  /// The expected texts were made with Python's hmac and hashlib from the formulas.
  @Test func `follows from the link's secret`() throws {
    let secret = try #require(LinkSecret("garpd9qa2s6efff4sc5vxhdqwp"))
    #expect(secret.receipt.text == "ERVJ-V7SM-8NPV")
    #expect(
      secret.receipt.hash.map { String(format: "%02x", $0) }.joined()
        == "30c581576048259b65fb6b530636c90dd41712679b391960b7edf65d9418072e")
  }

  @Test(arguments: ["ERVJ-V7SM-8NPV", "ervjv7sm8npv", " ervj v7sm 8npv "])
  func `is read as typed`(typed: String) throws {
    let secret = try #require(LinkSecret("garpd9qa2s6efff4sc5vxhdqwp"))
    #expect(Receipt(typed) == secret.receipt)
  }

  @Test(arguments: ["", "ERVJ-V7SM-8NP", "ERVJ-V7SM-8NPVV", "ERVJ-V7SM-8NPU"])
  func `what cannot be a receipt is none`(typed: String) {
    #expect(Receipt(typed) == nil)
  }
}
