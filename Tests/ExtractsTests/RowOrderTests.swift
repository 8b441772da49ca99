import Crypto
import Extracts
import SurveyModel
import Testing

/// The order of rows follows from what they say, and from nothing else.
@Suite struct RowOrderTests {
  @Test func `the rank is the beginning of the sum of role and answers`() {
    let sum = Array(SHA256.hash(data: Array("1,024?-".utf8)))
    let expected = sum.prefix(8).reduce(UInt64(0)) { $0 * 256 + UInt64($1) }
    #expect(RowOrder.rank(role: .leader, answers: "024?-".utf8) == expected)
  }

  @Test func `another role or another answer has another rank`() {
    let rank = RowOrder.rank(role: .leader, answers: "0123".utf8)
    #expect(rank != RowOrder.rank(role: .frontline, answers: "0123".utf8))
    #expect(rank != RowOrder.rank(role: .leader, answers: "0124".utf8))
    #expect(rank == RowOrder.rank(role: .leader, answers: "01234".utf8.prefix(4)))
  }
}
