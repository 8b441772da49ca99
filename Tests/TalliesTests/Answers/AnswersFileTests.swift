import Foundation
import Statistics
import SurveyModel
import Synchronization
import Tallies
import Testing

@Suite struct AnswersFileTests {
  private static let header = "department,role,crust,burnt,crumb,bread-now,icing"

  @Test func `rows are counted by department and role`() throws {
    let reading = try Self.read(
      Self.header, "oven,leader,5,1,4,2,3", "oven,frontline,1,5,1,-1,2", "shop,leader,,?,NA,0,")
    #expect(reading.rows == 3)
    let book = try #require(reading.books.first)
    #expect(book.departments == ["oven", "shop"])
    let leader = book.tally(of: "oven", role: .leader)
    #expect(leader.scores[0].histogram.values == [14.0 / 3])
    #expect(leader.scores[1].histogram.values == [2])
    let shop = book.tally(of: "shop", role: .leader)
    #expect(shop.items.map(\.blank) == [1, 0, 1, 0, 1])
    #expect(shop.items[1].dontKnow == 1)
    #expect(shop.scores[0].histogram.isEmpty)
    #expect(reading.tree.departments.map(\.id) == ["oven", "shop"])
    #expect(reading.notes.isEmpty)
  }

  @Test(
    arguments: [
      "\"department\",\"role\",\"crust\"\n\"oven\",\"leader\",\"4\"\n",
      "department,role,crust\r\noven,leader,4\r\n",
      "\u{FEFF}department,role,crust\noven,leader,4\n",
      "department,role,crust\noven,leader,4", "department;role;crust\noven;leader;4\n",
      "department\trole\tcrust\noven\tleader\t4\n", "department,role,crust\noven,leader,4.0\n",
      "department,role,crust\n oven , Leader , 4 \n", "department,role,crust\n\noven,leader,4\n\n",
      "role,crust,department\nleader,4,oven\n", "department,role,crust\noven,leader,\"4\"",
      "department,tier,crust\noven,senior,4\n",
      "department,role,note,crust\noven,leader,\"a \"\"word\"\",\nand a line\",4\n",
      "department,role,crust\r\n\r\noven,leader,4\r\n",
    ])
  func `all ways to write one row mean the same`(_ text: String) throws {
    let reading = try Self.file(text).tally(try Bakery.layout())
    let tally = try #require(reading.books.first).tally(of: "oven", role: .leader)
    #expect(reading.rows == 1)
    #expect(tally.items[0].points == [0, 0, 0, 1, 0])
    #expect(tally.items[4].blank == 1)
  }

  @Test func `a listener hears how far the reading of a long file has come`() throws {
    let rows = 40_000
    let text = "department,role,crust\n" + String(repeating: "oven,leader,4\n", count: rows)
    let heard = Mutex<[Int]>([])
    var file = Self.file(text)
    file.listener = { read in heard.withLock { $0.append(read) } }
    let reading = try file.tally(try Bakery.layout())
    let counts = heard.withLock { $0 }
    #expect(reading.rows == rows)
    #expect(counts.count > 1)
    #expect(counts.last == rows)
    #expect(counts == counts.sorted())
  }

  @Test func `a department's name may hold separators and quotes`() throws {
    let reading = try Self.read(
      "department,role,crust", "\"oven, \"\"old\"\"\",leader,4", "\"oven, \"\"old\"\"\",leader,5")
    #expect(reading.tree.departments.map(\.name) == ["oven, \"old\""])
    #expect(reading.books.first?.people == 2)
  }

  @Test func `waves become books in the order in which they occur`() throws {
    var options = AnswersFile.Options()
    options.defaultWave = "first"
    let reading = try Self.file(
      "wave,department,role,crust\n2018,oven,leader,4\n2017,oven,leader,4\n,oven,leader,1\n",
      options: options
    ).tally(try Bakery.layout())
    #expect(reading.books.map(\.wave) == ["2018", "2017", "first"])
    #expect(reading.books.map(\.people) == [1, 1, 1])
  }

  @Test func `columns and leaders may have other names`() throws {
    var options = AnswersFile.Options()
    options.departmentColumn = "unit"
    options.roleColumn = "grade"
    options.leaders = ["M1", "M2"]
    let reading = try Self.file(
      "unit,grade,crust\noven,M1,4\noven,M2,4\noven,S,1\n", options: options
    ).tally(try Bakery.layout())
    let book = try #require(reading.books.first)
    #expect(book.tally(of: "oven", role: .leader).people == 2)
    #expect(book.tally(of: "oven", role: .frontline).people == 1)
  }

  @Test func `values meant for leaders that no row has are named`() throws {
    var options = AnswersFile.Options()
    options.leaders = ["M1", "M2", "m3"]
    let reading = try Self.file(
      "department,role,crust\noven,M1,4\noven,M3,4\noven,S,1\n", options: options
    ).tally(try Bakery.layout())
    #expect(reading.notes.contains(.leadersNotFound(["M2", "m3"])))
  }

  @Test func `a parent column makes a tree, also of departments without rows`() throws {
    let reading = try Self.read(
      "department,parent,role,crust", "oven,bakery,leader,4", "bakery,,leader,5",
      "shop,front,leader,1"
    )
    #expect(reading.tree.roots == ["bakery", "front"])
    #expect(reading.tree.children(of: "bakery") == ["oven"])
    #expect(reading.tree["shop"]?.parent == "front")
  }

  @Test func `what was not used is said`() throws {
    let reading = try Self.read(
      "department,role,weight,crust,age,respondent", "oven,leader,1.5,4,33,x")
    #expect(
      reading.notes == [
        .ignoredColumns(["age"]), .weightsUsed,
        .missingItems(["burnt", "crumb", "bread-now", "icing"]),
      ])
  }

  @Test func `weights add up by role, and large ones are cut when asked`() throws {
    let lines = [
      "department,role,weight,crust,burnt,crumb", "oven,leader,1,5,1,5", "shop,leader,3,3,3,3",
      "oven,frontline,0.5,2,,2", "oven,frontline,20,1,5,1", "oven,frontline,1,,,",
    ]
    let tally = try #require(
      try Self.file(lines.joined(separator: "\n") + "\n").tally(try Bakery.layout())
        .books.first?.weighted)
    #expect(tally.trimming == nil)
    #expect(tally[.leader][0].sums.mean == 3.5)
    #expect(tally[.leader][0].favorableShare == 0.25)
    #expect(tally[.frontline][0].sums.n == 2)
    #expect(tally[.frontline][0].largest == 20)
    var options = AnswersFile.Options()
    options.trimsWeights = true
    let cut = try #require(
      try Self.file(lines.joined(separator: "\n") + "\n", options: options)
        .tally(try Bakery.layout()).books.first?.weighted)
    // The median of 0.5, 1, 1, 3 and 20 is 1, and so 20 becomes 5: (1 · 4/3 … burnt turned around).
    #expect(cut.trimming?.factor == 5 && cut.trimming?.people == 1)
    #expect(cut[.frontline][0].largest == 5)
    #expect(cut[.frontline][0].sums.weights == 5.5)
  }

  @Test(arguments: ["", "0", "-1", "nan", "inf", "many", "1,5"])
  func `a weight that is none is a fault`(_ weight: String) throws {
    let file = Self.file("department,role,weight,crust\noven,leader,\"\(weight)\",4\n")
    let error = #expect(throws: AnswersError.self) { try file.tally(try Bakery.layout()) }
    guard case .faults(let faults) = error else { return }
    #expect(faults.listed == [AnswersFault(line: 2, column: "weight", kind: .notAWeight)])
  }

  @Test func `weights may be written in any way`() throws {
    let weights = ["2", "2.0", "+2", "2e0", "0.2e1", "2.00000000000000000"]
    let rows = weights.map { "oven,leader,\($0),4" }.joined(separator: "\n")
    let reading = try Self.file("department,role,weight,crust\n\(rows)\n")
      .tally(try Bakery.layout())
    let part = try #require(reading.books.first?.weighted?[.leader][0])
    // One item of three is not half of the block: nobody has a score.
    #expect(part.sums.n == 0)
    let full = weights.map { "oven,leader,\($0),4,2" }.joined(separator: "\n")
    let scored = try Self.file("department,role,weight,crust,burnt\n\(full)\n")
      .tally(try Bakery.layout())
    #expect(scored.books.first?.weighted?[.leader][0].sums.weights == 12)
  }

  @Test func `rows are handed on as answer strings for a store`() throws {
    var rows: [AnswersFile.Row] = []
    let file = Self.file("department,tier,crust,burnt,bread-now\noven,senior,5,?,-1\n")
    let reading = try file.rows(try Bakery.layout()) { rows.append($0) }
    #expect(reading.rows == 1)
    #expect(rows.map(\.answers) == ["4?-0--"])
    #expect(rows.map(\.group) == [TallyBook.Group(department: "oven", tier: .senior)])
  }

  @Test func `a file read in many chunks counts like one read at once`() throws {
    let people = 60_000
    var text = Self.header + "\n"
    for person in 0..<people {
      let role = person % 3 == 0 ? "leader" : "frontline"
      // A line end inside quotes falls on the edge of a chunk sooner or later.
      text +=
        "\"dept\n\(person % 7)\",\(role),\(person % 5 + 1),\(person % 4 + 1),,\(person % 3),5\n"
    }
    let reading = try Self.file(text).tally(try Bakery.layout())
    #expect(reading.rows == people)
    let book = try #require(reading.books.first)
    #expect(book.people == people)
    var crust = [0, 0, 0, 0, 0]
    for department in book.departments {
      for role in Role.allCases {
        let points = book.tally(of: department, role: role).items[0].points
        crust = zip(crust, points).map(+)
      }
    }
    #expect(crust == [12_000, 12_000, 12_000, 12_000, 12_000])
  }

  @Test func `a pipe is read as its bytes come`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("department,role,crust\noven,le".utf8))
    try pipe.fileHandleForWriting.write(contentsOf: Data("ader,4\n".utf8))
    try pipe.fileHandleForWriting.close()
    let file = AnswersFile(.descriptor(pipe.fileHandleForReading.fileDescriptor))
    #expect(try file.tally(try Bakery.layout()).books.first?.people == 1)
  }

  @Test func `a file is read by its path`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "answers-\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("department,role,crust\noven,leader,4\n".utf8).write(to: file)
    #expect(try AnswersFile(.path(file.path)).tally(try Bakery.layout()).rows == 1)
  }

  private static func read(_ lines: String...) throws -> AnswersFile.Reading {
    try file(lines.joined(separator: "\n") + "\n").tally(try Bakery.layout())
  }

  private static func file(
    _ text: String, options: AnswersFile.Options = AnswersFile.Options()
  ) -> AnswersFile {
    AnswersFile(.bytes(Array(text.utf8)), options: options)
  }
}
