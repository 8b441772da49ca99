import Crypto
import Foundation
import Testing

@testable import Collecting

@Suite struct KeyChainTests {
  @Test func `its keys follow the formula`() {
    // Made with Python's hmac from the first key 00 01 … 1f.
    var chain = KeyChain(firstKey: SymmetricKey(data: Data(0..<32)))
    let keys = (0..<3).map { _ in hex(chain.next().key) }
    #expect(
      keys == [
        "f261b1c18f2062f27a5f140023f90ee04e5e6935273890cb37d3e1a436594d1f",
        "ee6b5050831f3bb46c3c96ed6898feeab0e7bba04d8239908feab1c05baac85e",
        "e91100017e4ecd4c0a0dcfcf9e7c478564aa22c7c7d5105360761bab5eac3a03",
      ])
  }

  @Test func `its steps count from nought`() {
    var chain = KeyChain(firstKey: SymmetricKey(size: .bits256))
    #expect((0..<4).map { _ in chain.next().step } == [0, 1, 2, 3])
  }

  @Test func `a chain that has gone on opens no earlier ballot`() throws {
    var chain = KeyChain(firstKey: SymmetricKey(data: Data(0..<32)))
    let first = try AES.GCM.seal(Data("answers".utf8), using: chain.next().key)
    for _ in 0..<200 {
      let key = chain.next().key
      #expect(throws: (any Error).self) { try AES.GCM.open(first, using: key) }
    }
  }

  private func hex(_ key: SymmetricKey) -> String {
    key.withUnsafeBytes { $0.map { String(format: "%02x", $0) }.joined() }
  }
}
