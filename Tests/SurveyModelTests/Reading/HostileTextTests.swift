import SurveyModel
import Testing

/// A text that is out to break a reader, and the one fault that it must end in.
struct HostileText: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let expected: String

  init(_ name: String, _ text: String, expect: String) {
    self.init(name, bytes: Array(text.utf8), expect: expect)
  }

  init(_ name: String, bytes: [UInt8], expect: String) {
    testDescription = name
    self.bytes = bytes
    expected = expect
  }

  static let all = [
    HostileText("nothing", "", expect: "1:1 survey.yaml"),
    HostileText("a comment alone", "# hello\n", expect: "1:1 survey.yaml"),
    HostileText("null", "~\n", expect: "1:1 survey.yaml"),
    HostileText("a scalar", "hello\n", expect: "1:1 survey.bad-value"),
    HostileText("a list", "- a\n- b\n", expect: "1:1 survey.bad-value"),
    HostileText(
      "over a megabyte", String(repeating: "#", count: 1_000_001), expect: "1:1 survey.too-large"),
    HostileText(
      "bytes that are no UTF-8", bytes: [0x69, 0x64, 0x0A, 0x3A, 0xFF, 0xFE],
      expect: "2:2 survey.yaml"),
    HostileText("a cut character", bytes: [0x61, 0xC3], expect: "1:2 survey.yaml"),
    HostileText("a NUL", "id: a\nversion: \0 1\n", expect: "2:10 survey.yaml"),
    HostileText("an escape character", "id: \u{1B}[31m\n", expect: "1:5 survey.yaml"),
    HostileText("an odd line break", "id: a\u{2028}b\n", expect: "1:6 survey.yaml"),
    HostileText("a bracket never closed", "id: [a\n", expect: "2:1 survey.yaml"),
    HostileText("a quote never closed", "id: \"a\n", expect: "2:1 survey.yaml"),
    HostileText("a tab as indent", "a:\n\t- b\n", expect: "2:1 survey.yaml"),
    HostileText("two documents", "id: a\n---\nid: b\n", expect: "2:1 survey.yaml"),
    HostileText("a key twice", "a: 1\nb: 2\na: 3\n", expect: "1:1 survey.duplicate-key"),
    HostileText("a list as key", "[a, b]: c\n", expect: "1:1 survey.yaml"),
    HostileText("a marked key", "? [a, b]\n: c\n", expect: "1:2 survey.yaml"),
    HostileText(
      "half a million brackets", String(repeating: "[", count: 500_000),
      expect: "1:33 survey.yaml"),
    HostileText(
      "braces and brackets", "a: " + String(repeating: "{a: [", count: 99_000),
      expect: "1:84 survey.yaml"),
    HostileText(
      "a hundred thousand dashes", String(repeating: "- ", count: 100_000),
      expect: "1:65 survey.yaml"),
    HostileText("a staircase of keys", staircase, expect: "202:201 survey.yaml"),
    HostileText(
      "directives", String(repeating: "%TAG !a! b\n", count: 50_000), expect: "1:1 survey.yaml"),
    HostileText("a bomb of aliases", bomb, expect: "1:4 survey.yaml"),
    HostileText("an alias as key", "a: &x [1]\n*x : 2\n", expect: "1:4 survey.yaml"),
    HostileText("an anchor alone", "id: &me small\n", expect: "1:5 survey.yaml"),
    HostileText("an alias of nothing", "id: *me\n", expect: "1:5 survey.yaml"),
    HostileText("merge keys", "a: &x {b: 1}\nc: {<<: *x}\n", expect: "1:4 survey.yaml"),
  ]

  /// Each key one column further in.
  private static let staircase = (0..<900).map { String(repeating: " ", count: $0) + "a:" }
    .joined(separator: "\n")

  /// Nine lists of nine of the list before: 9⁹ nodes.
  private static let bomb =
    (["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + (1...9).map { level in
      let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return "a\(level): &a\(level) [\(uses)]"
    }).joined(separator: "\n").replacing("a0: ", with: "z: ", maxReplacements: 1)
}

struct HostileTextTests {
  @Test(arguments: HostileText.all)
  func `a hostile text ends in one fault`(_ hostile: HostileText) throws {
    let error = try #require(throws: SurveyFaults.self) {
      try SurveyReader.read(hostile.bytes, file: "x.yaml")
    }
    let found = error.faults.map { "\($0.line):\($0.column) \($0.code.rawValue)" }
    #expect(found == [hostile.expected])
  }

  @Test func `a scalar of almost a megabyte is only too long`() {
    let text = SmallSurvey.text([.line(4, "title: " + String(repeating: "x", count: 900_000))])
    #expect(faults(of: text) == ["4:8 survey.too-long"])
  }

  @Test func `a byte order mark and Windows line ends do no harm`() {
    let windows = SmallSurvey.text.replacing("\n", with: "\r\n")
    #expect(faults(of: "\u{FEFF}" + windows) == [])
    let spoilt = SmallSurvey.text([.line(34, "        scale: agre5")])
    #expect(
      faults(of: "\u{FEFF}" + spoilt.replacing("\n", with: "\r\n"))
        == ["34:16 survey.unknown-scale"])
  }

  @Test func `an ampersand or a star in a text is no anchor`() {
    let text = SmallSurvey.text([
      .line(4, "title: \"Q&A and *stars*, &more\""),
      .line(35, "        text: Salt &pepper, and *so* on"),
    ])
    #expect(faults(of: text) == [])
  }

  @Test func `messages show nothing that could act on a terminal`() throws {
    let text = SmallSurvey.text([.line(37, "        key: \"\\e[2Jbad\\u202e\"")])
    let error = try #require(throws: SurveyFaults.self) {
      try SurveyReader.read(text, file: "x.yaml")
    }
    let message = try #require(error.faults.first).message
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }

  /// Every beginning of a survey, and every survey with one byte knocked out, ends in a survey or
  /// in faults: the reader neither crashes nor hangs.
  @Test func `no cut or knocked-out byte crashes the reader`() {
    let bytes = Array(SmallSurvey.text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      _ = try? SurveyReader.read(Array(bytes[..<end]), file: "x.yaml")
    }
    let knocks: [UInt8] = [0x5B, 0x7B, 0x3A, 0x0A, 0x22, 0x2D, 0x80]
    for (turn, place) in stride(from: 0, to: bytes.count, by: 5).enumerated() {
      var spoilt = bytes
      spoilt[place] = knocks[turn % knocks.count]
      _ = try? SurveyReader.read(spoilt, file: "x.yaml")
    }
    #expect(faults(of: SmallSurvey.text) == [])
  }
}
