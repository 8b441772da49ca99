import Exchange
import Simulation
import SurveyModel
import Testing

/// Files that were made to do harm, and files that an accident has damaged.
@Suite struct HostileSurveyTests {
  static let fixtures = ["bakery-pyxform.csv", "harbour-limesurvey.txt", "kitchen-surveyjs.json"]

  @Test func `JSON that is nested a hundred thousand times is refused at once`() {
    for bracket in ["[", "{\"a\":"] {
      let text = "{\"pages\":" + String(repeating: bracket, count: 100_000)
      #expect(Fixture.faults(of: Array(text.utf8)).map(\.code) == [.json])
    }
  }

  @Test func `more than eight megabytes are no survey`() {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 8_000_001)
    #expect(Fixture.faults(of: bytes).map(\.code) == [.tooLarge])
  }

  @Test(
    arguments: [
      [0x74, 0x79, 0x70, 0x65, 0x0A, 0xFF, 0x41], [0x61, 0x0A, 0x00, 0x62], [0xFF, 0xFE, 0x41],
    ] as [[UInt8]])
  func `bytes that are no text are refused`(_ bytes: [UInt8]) {
    #expect(Fixture.faults(of: bytes, form: .xlsform).map(\.code) == [.notText])
  }

  @Test(arguments: ["", " \n\r\n", "\u{FEFF}"])
  func `nothing is refused as nothing`(_ text: String) {
    #expect(Fixture.faults(of: Array(text.utf8)).map(\.code) == [.empty])
  }

  @Test func `a byte order mark and ends of lines in either way change nothing`() throws {
    for name in Self.fixtures {
      let text = String(decoding: try Fixture.bytes(name), as: UTF8.self)
        .replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
      let plain = try Fixture.survey(of: text)
      let marked = try Fixture.survey(of: "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
      #expect(plain.yaml == marked.yaml)
      #expect(plain.notes == marked.notes)
    }
  }

  @Test func `UTF-16 with its mark is read like UTF-8`() throws {
    let text = String(decoding: try Fixture.bytes("bakery-pyxform.csv"), as: UTF8.self)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let result = try SurveyImport.read(SurveyImport.Files(name: "x", survey: bytes))
    #expect(result.yaml == (try Fixture.survey("bakery-pyxform.csv").yaml))
  }

  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ("<script>steal()</script>The light is on.", "The light is on."),
    ("<img src=x onerror=steal()>The light is on.", "The light is on."),
    ("&lt;script&gt;", "<script>"), ("&amp;lt;b&amp;gt;", "&lt;b&gt;"), ("a &#60; b", "a < b"),
    ("&#x110000; &#xD800; on", "on"), ("&anchor *anchor &a *a", "&anchor *anchor &a *a"),
    ("[[[[[[{{{{", "[[[[[[{{{{"), ("]}]}: - # %", "]}]}: - # %"), ("a\u{202E}b\u{2028}c", "ab c"),
    ("a\\nb \"c\" 'd'", "a\\nb \"c\" 'd'"), ("<<", "<<"), ("5 < 6 > 4", "5 < 6 > 4"),
    ("\u{0}\u{7}bell", "bell"), ("!!binary x", "!!binary x"), ("null", "null"), ("~", "~"),
  ])
  func `a text comes through as the words that it is`(_ source: String, _ expected: String) throws {
    let escaped = source.unicodeScalars.map { scalar in
      "\\u" + String(repeating: "0", count: 4 - min(4, String(scalar.value, radix: 16).count))
        + String(scalar.value, radix: 16)
    }.joined()
    let json =
      "{\"elements\": [{\"type\": \"rating\", \"name\": \"a\", \"title\": \"\(escaped)\"}]}"
    let result = try Fixture.survey(of: json)
    #expect(result.survey.items[0].wording[.leader]["en"] == expected)
  }

  @Test func `many texts with open brackets and anchors pass our own reader`() throws {
    let elements = (0..<60).map {
      "{\"type\": \"rating\", \"name\": \"q\($0)\", \"title\": \"[{ &a\($0) *a\($0) (\($0)\"}"
    }
    let result = try Fixture.survey(of: "{\"elements\": [\(elements.joined(separator: ","))]}")
    #expect(result.survey.items.count == 60)
    #expect(result.survey.blocks.count == 2)
  }

  @Test(arguments: fixtures)
  func `a damaged file is taken or refused, and what is taken is a survey`(_ name: String) throws {
    let whole = try Fixture.bytes(name)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert([34, 44, 9, 10, 60, 123].randomElement(using: &random) ?? 34, at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default: bytes.append(contentsOf: bytes[place..<min(bytes.count, place + 300)])
        }
      }
      do throws(ExchangeFaults) {
        let result = try SurveyImport.read(SurveyImport.Files(name: "x", survey: bytes))
        #expect(!result.survey.items.isEmpty)
      } catch {
        #expect(!error.faults.isEmpty)
        #expect(!error.faults.contains { $0.code == .notASurvey }, "\(error.faults)")
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      // Rows of one array, choices of one list, languages, columns, groups.
      (
        "class\ttype/scale\tname\ttext\nQ\tF\tq\t\n", "SQ\t0\ts#\tLit.\n", 30_000,
        "exchange.too-large"
      ),
      ("type,name,label\nrange,a,Lit.\n", "range,b,Warm.\n", 30_000, "exchange.too-large"),
      (
        "survey,,\n,type,name,label\n,range,a,Lit.\n,select_one l,b,Warm.\nchoices,,\n,list_name,name,label\n",
        ",l,c#,C\n", 30_000, ""
      ),
      (
        "{\"elements\":[{\"type\":\"rating\",\"name\":\"a\"}],\"title\":{\"en\":\"x\"",
        ",\"l#\":\"x\"", 30_000, ""
      ),
      ("type,name,label", ",x#", 30_000, "exchange.quotes"),
      ("type,name,label\nrange,a,Lit.\n", "begin group,g#,G\n", 30_000, ""),
    ] as [(String, String, Int, String)])
  func `thirty thousand of anything end soon`(
    _ head: String, _ part: String, _ count: Int, _ code: String
  ) {
    var text = head
    for number in 0..<count { text += part.replacing("#", with: "\(number)") }
    if head.hasPrefix("{") { text += "}}" }
    #expect(
      Fixture.faults(of: Array(text.utf8)).map(\.code.rawValue) == (code.isEmpty ? [] : [code]))
  }

  @Test func `the report is safe in a spreadsheet`() {
    let note = ImportNote(.lost, at: "line 2", "=1+1", "a, \"b\"")
    #expect(
      ImportReport.csv([note])
        == "what,place,subject,done\r\nlost,line 2,'=1+1,\"a, \"\"b\"\"\"\r\n")
  }
}
