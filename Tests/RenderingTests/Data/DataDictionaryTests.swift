import Foundation
import Rendering
import Testing

@Suite struct DataDictionaryTests {
  @Test(arguments: [
    ("recognition-1", "recognition_1"), ("Q12", "q12"), ("1st", "v1st"), ("", "v"),
    ("naïve", "na_ve"), ("by", "by_"), ("=cmd|' /C", "v_cmd____c"),
  ])
  func `a name is one that SPSS takes`(_ wanted: String, _ expected: String) {
    var names = VariableNames()
    #expect(names.name(for: wanted) == expected)
  }

  @Test func `no name comes twice, also where names are long`() {
    var names = VariableNames()
    let long = String(repeating: "a", count: 40)
    let made = [long, long + "b", "a-b", "a_b", "A b"].map { names.name(for: $0) }
    #expect(Set(made).count == made.count)
    #expect(made.allSatisfy { $0.count <= 32 })
    #expect(made.suffix(3) == ["a_b", "a_b_2", "a_b_3"])
  }

  @Test func `an SPSS file is the same in every time zone`() throws {
    let dictionary = DataDictionary(
      id: "rows", title: "Title", notes: [],
      variables: [
        DataVariable(
          name: "q1", label: String(repeating: "ü", count: 300), kind: .integer,
          values: [DataVariable.Label(1, "one\0\u{202E}")],
          missing: [DataVariable.Label(-99, "none")]),
        DataVariable(name: "words", label: "Words", kind: .text(bytes: 5)),
      ])
    func bytes() throws -> [UInt8] {
      let sink = MemorySink()
      let writer = try SAVWriter(dictionary, rows: 2, into: sink)
      #expect(writer.add([.number(1), .text("=1+1 and more")]))
      #expect(writer.add([.nothing, .text("")]))
      try writer.finish()
      return sink.bytes
    }
    let here = try bytes()
    #expect(here.starts(with: Array("$FL2@(#)".utf8)))
    #expect(String(decoding: here[92..<109], as: UTF8.self) == "01 Jan 8012:00:00")
    #expect(try bytes() == here)
  }

  @Test func `a short file is no success`() throws {
    let dictionary = DataDictionary(
      id: "rows", title: "Title", notes: [],
      variables: [DataVariable(name: "q1", label: "Q", kind: .integer)])
    let writer = try SAVWriter(dictionary, rows: 2, into: MemorySink())
    #expect(writer.add([.number(1)]))
    #expect(throws: RenderingError.library("readstat")) { try writer.finish() }
  }
}
