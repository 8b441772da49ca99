import Foundation
import Testing

/// Waves with noise, as a person types them.
@Suite struct NoiseCommandTests {
  private static let answered = 1_000

  private func run(_ program: Program, _ words: String) throws -> Program.Outcome {
    try program.run(words.split(separator: " ").map(String.init))
  }

  private func must(_ program: Program, _ words: String) throws {
    let outcome = try run(program, words)
    try #require(outcome.code == 0, "\(words): \(outcome.words)")
  }

  /// People of two departments, a quarter of them leaders, all of whom answer: leaders 5, the frontline 3.
  private func program() throws -> Program {
    let program = try Program()
    let items = (1...12).map { "PU-" + ($0 < 10 ? "0" : "") + "\($0)" }
    var roster = "id,department,tier\n"
    var answers = "department,role," + items.joined(separator: ",") + "\n"
    for number in 0..<Self.answered {
      let (place, isLeader) = ("D\(number % 2)", number % 8 < 2)
      roster += "p\(number),\(place),\(isLeader ? "middle" : "frontline")\n"
      let points = Array(repeating: isLeader ? "5" : "3", count: items.count)
      answers +=
        "\(place),\(isLeader ? "leader" : "frontline"),\(points.joined(separator: ","))\n"
    }
    try program.write(roster, to: "roster.csv")
    try program.write(answers, to: "answers.csv")
    try must(program, "roster import roster.csv --organisation Quay")
    return program
  }

  private func addWave(_ name: String, opens: String, noise: String, to program: Program) throws {
    try must(
      program,
      "wave create \(name) --survey pulse-12 --opens \(opens) --closes 2099-01-01 --noise \(noise)")
    try must(program, "wave open \(name)")
    let closed = try run(program, "wave close \(name) --early")
    #expect(closed.code == 0)
    #expect(!closed.words.contains("answer sheets"))
    try must(program, "import \(name) answers.csv")
  }

  @Test func `a wave is reported once, in every format, and never exactly`() throws {
    let program = try program()
    defer { program.clean() }
    try addWave("spring", opens: "2020-01-01", noise: "10", to: program)
    let first = try run(program, "gaps spring --format json")
    #expect(first.code == 0, "\(first.words)")
    #expect(first.output.contains("parallax.noisy-gaps/1"))
    #expect(first.output.contains("\"budget\": 10"))
    #expect(first.output.contains("\"leaders-rosier\""))
    #expect(try run(program, "gaps spring --format json").output == first.output)
    for format in ["text", "csv", "html"] {
      let report = try run(program, "gaps spring --format \(format)")
      #expect(report.code == 0)
      #expect(report.output.contains("oise"))
    }
    for words in [
      "status spring", "gaps spring --drives common-language", "gaps spring --careless report",
      "gaps spring --no-fpc",
    ] {
      let refused = try run(program, words)
      #expect(refused.code == 77, "\(words)")
      #expect(refused.output.isEmpty)
      #expect(refused.words.contains("published with noise"))
    }
    let late = try run(program, "import spring answers.csv")
    #expect(late.code == 77)
    #expect(late.words.contains("budget is spent"))
  }

  @Test func `neither the purge nor the log tells how many answered`() throws {
    let program = try program()
    defer { program.clean() }
    try addWave("spring", opens: "2020-01-01", noise: "10", to: program)
    let dry = try run(program, "purge --dry-run")
    #expect(dry.output.contains("spring\tresponses\t1\t"))
    let responses = dry.output.split(separator: "\n").filter { $0.contains("responses") }
    #expect(!responses.contains { $0.contains("\(Self.answered)") })
  }

  @Test func `two waves with noise are compared, one of them with an exact one is not`() throws {
    let program = try program()
    defer { program.clean() }
    try addWave("spring", opens: "2020-01-01", noise: "10", to: program)
    try addWave("autumn", opens: "2020-09-01", noise: "8", to: program)
    let changes = try run(program, "compare spring autumn --format json")
    #expect(changes.code == 0, "\(changes.words)")
    #expect(changes.output.contains("parallax.noisy-changes/1"))
    #expect(try run(program, "compare spring autumn --format json").output == changes.output)
    #expect(try run(program, "compare autumn spring").code == 64)
    try must(
      program, "wave create exact --survey pulse-12 --opens 2021-01-01 --closes 2099-01-01")
    try must(program, "wave open exact")
    try must(program, "wave close exact --early")
    try must(program, "import exact answers.csv")
    let mixed = try run(program, "compare spring exact")
    #expect(mixed.code == 77)
    #expect(mixed.words.contains("compared with each other only"))
  }

  @Test func `a budget is set before anybody can have read of it, and then goes down only`() throws
  {
    let program = try program()
    defer { program.clean() }
    let create = "wave create spring --survey pulse-12 --opens 2020-01-01 --closes 2099-01-01"
    for budget in ["0", "11", "two"] {
      #expect(try run(program, "\(create) --noise \(budget)").code == 64)
    }
    #expect(try run(program, "\(create) --noise 2 --panel").code == 65)
    try must(
      program, "wave create linked --survey pulse-12 --opens 2020-01-01 --closes 2099-01-01 --panel"
    )
    #expect(try run(program, "wave set linked --noise 2").code == 65)
    try must(program, "\(create) --noise 2")
    #expect(try run(program, "wave show spring").output.contains("a budget of 2 a person"))
    #expect(try run(program, "promise spring").output.contains("more than 7.4 times as likely"))
    try must(program, "wave set spring --noise 4")
    try must(program, "wave open spring")
    try must(program, "invite spring -o links.csv")
    for looser in ["5", "none"] {
      let refused = try run(program, "wave set spring --noise \(looser)")
      #expect(refused.code == 73)
      #expect(refused.words.contains("--noise"))
    }
    try must(program, "wave set spring --noise 1")
    #expect(try run(program, "gaps spring").code == 69)
  }
}
