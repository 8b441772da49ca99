import Exchange
import Simulation
import SurveyModel
import Tallies
import Testing

/// Answers of other programs by a mapping file.
@Suite struct MappingTests {
  static let survey = Survey(
    id: "bakery", version: 1, title: text("Bakery"), languages: ["en"], minutes: 1,
    instructions: words("Answer."),
    scales: [
      Scale(
        id: "agree", points: (1...5).map { Scale.Point(value: $0, label: text("\($0)")) },
        dontKnow: text("I don't know"), favorableFrom: 4, bound: 0.3, reversible: true)
    ],
    blocks: [
      Block(
        id: "bread", label: text("Bread"), meaning: text("Bread"),
        items: [item("fresh"), item("late")])
    ],
    presentation: Survey.Presentation(order: .blocks, statementsPerPage: 4))

  static func text(_ english: String) -> LocalizedText { LocalizedText(["en": english]) }

  static func words(_ english: String) -> Wording {
    Wording(leader: text(english), frontline: text(english))
  }

  static func item(_ id: Identifier<Item>) -> Item {
    Item(
      id: id, block: "bread", facet: .items, scale: "agree", key: .positive, referent: .shared,
      wording: words(id.rawValue))
  }

  /// What a file says by a mapping.
  static func mapped(_ answers: [UInt8], _ mapping: String) throws -> MappedAnswers {
    try MappedAnswers.read(
      .bytes(answers), file: "answers.csv", mapping: Array(mapping.utf8),
      mappingFile: "map.yaml", survey: survey)
  }

  /// The rows of a translated file, as `department role answers`.
  static func rows(_ mapped: MappedAnswers, skipBadRows: Bool = false) throws -> [String] {
    var options = AnswersFile.Options()
    options.skipBadRows = skipBadRows
    var rows: [String] = []
    _ = try AnswersFile(.bytes(mapped.table), options: options).rows(TallyLayout(survey)) { row in
      rows.append("\(row.group.department) \(row.group.role.rawValue) \(row.answers)")
    }
    return rows
  }

  static func faults(_ answers: String, _ mapping: String) -> [ExchangeFault] {
    do {
      _ = try mapped(Array(answers.utf8), mapping)
      return []
    } catch let error as ExchangeFaults {
      return error.faults
    } catch {
      return []
    }
  }

  @Test func `an export of Qualtrics gives the finished answers, previews counted apart`() throws {
    let mapping = String(decoding: try Fixture.bytes("qualtrics-mapping.yaml"), as: UTF8.self)
    let mapped = try Self.mapped(try Fixture.bytes("qualtrics.csv"), mapping)
    // Disagree (2) on the reversed item is 4, the position 3; "strongly agree" is 1, position 0.
    #expect(try Self.rows(mapped) == ["bread leader 43", "cake frontline ?0"])
    #expect(mapped.rows == 4)
    #expect(mapped.dropped.map { "\($0.reason) \($0.rows)" } == ["preview 1", "not finished 1"])
    #expect(mapped.unmapped == ["StartDate", "Q4"])
    #expect(mapped.reversed == ["late"])
  }

  @Test func `an unknown code is told by line and by the column of the file`() throws {
    let mapping = """
      source: limesurvey
      columns:
        department: {column: WHERE, values: {W1: north, W2: south}}
        role: {column: ROLE, values: {Y: leader, N: frontline}}
      answers:
        codes: {A1: 1, A2: 2, A3: 3, A4: 4, A5: 5}
      items:
        fresh: {column: "QUAY[SQ001]", values: codes}
        late: {column: "QUAY[SQ002]", values: codes}
      """
    let mapped = try Self.mapped(try Fixture.bytes("limesurvey.csv"), mapping)
    #expect(mapped.dropped.map { "\($0.reason) \($0.rows)" } == ["not submitted 1"])
    #expect(try Self.rows(mapped, skipBadRows: true) == ["north leader 41"])
    let error = #expect(throws: AnswersError.self) { try Self.rows(mapped) }
    guard case .faults(let faults) = mapped.naming(try #require(error)) else {
      Issue.record("the unknown code A9 was taken")
      return
    }
    #expect(faults.listed.map(\.line) == [4])
    #expect(faults.listed.map(\.column) == ["QUAY[SQ002]"])
    #expect(faults.listed.map(\.code) == ["answers.not-a-point"])
  }

  @Test func `lines stay what they are behind texts of several lines and rows left out`() throws {
    let mapping = String(decoding: try Fixture.bytes("qualtrics-mapping.yaml"), as: UTF8.self)
    let text = String(decoding: try Fixture.bytes("qualtrics.csv"), as: UTF8.self)
    let broken = text.replacing("I don't know", with: "Perhaps")
    let mapped = try Self.mapped(Array(broken.utf8), mapping)
    let line = broken.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("Perhaps") }
    let error = #expect(throws: AnswersError.self) { try Self.rows(mapped) }
    guard case .faults(let faults) = try #require(error) else {
      Issue.record("the unknown answer was taken")
      return
    }
    #expect(faults.listed.map(\.line) == [try #require(line) + 1])
  }

  @Test func `values that are the same for all rows are written once`() throws {
    let mapping = """
      columns:
        department: {always: bread}
        role: job
      items: {fresh: a, late: b}
      """
    let mapped = try Self.mapped(Array("job,a,b\nleader,4,?\nfrontline,,5\n".utf8), mapping)
    #expect(try Self.rows(mapped) == ["bread leader 3?", "bread frontline -4"])
  }

  @Test func `rows can be left out by a rule of one's own`() throws {
    let mapping = """
      columns: {department: d, role: r}
      items: {fresh: a}
      drop:
        - {column: test, values: ["yes"], because: a test}
        - {column: a}
      """
    let mapped = try Self.mapped(
      Array("d,r,a,test\nx,leader,4,\nx,leader,4,YES\nx,leader,,\n".utf8), mapping)
    #expect(try Self.rows(mapped) == ["x leader 3-"])
    #expect(mapped.dropped.map { "\($0.reason) \($0.rows)" } == ["a test 1", "a is empty 1"])
  }

  @Test func `all faults of a mapping are told at once, each with its place`() {
    let mapping = """
      source: oracle
      columns:
        department: d
        rolle: r
      items:
        fresh: {column: a, values: {Good: 9}}
        stale: b
        late: {column: c, values: nowhere}
      colour: red
      """
    let faults = Self.faults("d,r,a,b,c\n", mapping)
    #expect(Set(faults.map(\.code)) == [.mapping])
    #expect(faults.compactMap(\.line).sorted() == [1, 3, 4, 6, 7, 8, 9])
    #expect(faults.allSatisfy { $0.file == "map.yaml" })
  }

  @Test func `a column that the file does not have is told with the line of the mapping`() {
    let mapping = "columns: {department: d, role: r}\nitems:\n  fresh: nowhere\n"
    let faults = Self.faults("d,r,a\n", mapping)
    #expect(faults.map(\.code) == [.missingColumn])
    #expect(faults.map(\.line) == [3])
  }

  @Test func `a name that two columns bear is told where it is read, and only there`() throws {
    let mapping = "columns: {department: d, role: r}\nitems: {fresh: a}\n"
    #expect(Self.faults("d,r,a,a\nx,leader,1,2\n", mapping).map(\.code) == [.doubleColumn])
    let mapped = try Self.mapped(Array("d,r,a,z,z\nx,leader,1,2,3\n".utf8), mapping)
    #expect(try Self.rows(mapped) == ["x leader 0-"])
  }

  @Test(arguments: [
    ("a: &x [1]\nb: *x\n", ExchangeFault.Code.mapping), ("[1, 2]", .mapping),
    (String(repeating: "[", count: 500), .mapping), ("%YAML 1.1\n", .mapping),
  ])
  func `a mapping that is no mapping is refused`(_ text: String, _ code: ExchangeFault.Code) {
    #expect(Self.faults("d,r,a\n", text).first?.code == code)
  }

  @Test
  func `damaged answers and mappings are refused or read, and never more rows than there are`()
    throws
  {
    let answers = try Fixture.bytes("qualtrics.csv")
    let mapping = try Fixture.bytes("qualtrics-mapping.yaml")
    var random = SeededGenerator(seed: 3)
    func damaged(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert([34, 44, 10, 13, 58].randomElement(using: &random) ?? 34, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
        }
      }
      return bytes
    }
    var taken = 0
    for _ in 0..<400 {
      do {
        let mapped = try MappedAnswers.read(
          .bytes(damaged(answers)), file: "a", mapping: damaged(mapping), mappingFile: "m",
          survey: Self.survey)
        let rows = try Self.rows(mapped, skipBadRows: true)
        #expect(rows.count + mapped.dropped.map(\.rows).reduce(0, +) <= mapped.rows)
        taken += 1
      } catch let error as ExchangeFaults {
        #expect(!error.faults.isEmpty)
      } catch is AnswersError {
      }
    }
    #expect(taken > 40)
  }

  @Test func `no message repeats an answer`() {
    let mapping = "columns: {department: d, role: r}\nitems: {fresh: a}\n"
    let faults = Self.faults("d,r,a\nsecret,\"open,1\n", mapping)
    #expect(faults.map(\.code) == [.quotes])
    #expect(!faults.contains { $0.description.contains("secret") })
  }
}
