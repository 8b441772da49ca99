import Foundation
import Testing

@testable import Rendering

@Suite struct JSONWriterTests {
  @Test(arguments: [
    0.1, -0.3, 1.0 / 3, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 1e-7, 123_456_789.123,
    2, -0.0, 1e22,
  ])
  func `a number reads back as itself`(_ number: Double) throws {
    let text = JSONWriter.text(of: .array([.number(number)]))
    let back = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    #expect(back == [number])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not a number is null`(_ number: Double) {
    #expect(JSONWriter.text(of: .number(number)) == "null\n")
  }

  @Test(arguments: [
    "", "a\"b\\c", "line\nbreak\ttab\u{1}", "grüße 日本 🙂", "\u{7F}\u{2028}", "</script>",
  ])
  func `a text reads back as itself`(_ words: String) throws {
    let text = JSONWriter.text(of: .object([(words, .string(words))]))
    let back = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
    #expect(back == [words: words])
  }

  @Test func `members keep their order`() {
    let text = JSONWriter.text(of: .object([("b", .integer(1)), ("a", .bool(false))]))
    #expect(text == "{\"b\": 1, \"a\": false}\n")
  }

  @Test(arguments: [0, 1, 3])
  func `rows that are made while they are written are a list like any other`(count: Int) {
    let rows = Array(0..<count)
    func row(_ number: Int) -> JSONValue { .object([("n", .integer(number)), ("of", .array([]))]) }
    #expect(
      JSONWriter.text(of: .object([("rows", .rows(rows, row))]))
        == JSONWriter.text(of: .object([("rows", .array(rows.map(row)))])))
  }

  @Test func `what is written in pieces is the same text`() {
    let rows = JSONValue.object([
      (
        "rows",
        .rows(Array(0..<20_000)) { .object([("n", .integer($0)), ("of", .array([.null]))]) }
      )
    ])
    var pieces: [[UInt8]] = []
    JSONWriter.write(rows, to: { pieces.append($0) })
    #expect(Array(pieces.joined()) == JSONWriter.bytes(of: rows))
    #expect(pieces.count > 5 && pieces.allSatisfy { $0.count < 100_000 })
  }
}
