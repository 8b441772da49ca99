import Foundation
import Testing

/// What the program answers to wrong input: an exit code, and words that say what to do.
@Suite struct ExitCodeTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    let says: String

    init(_ words: String, _ code: Int32, says: String) {
      self.words = words.split(separator: " ").map(String.init)
      self.code = code
      self.says = says
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case("nonsense", 64, says: "Unexpected argument"),
    Case(
      "wave create spring --survey pulse-12 --opens soon --closes 2026-01-02", 64, says: "opens"),
    Case(
      "wave create spring --survey pulse-12 --opens 2026-02-30 --closes 2026-03-02", 64,
      says: "opens"),
    Case("simulate --survey pulse-12 --respondents 0 --departments 3", 64, says: "1 or more"),
    Case("check missing.yaml", 66, says: "no survey file"),
    Case("check broken.yaml", 65, says: "fault"),
    Case("wave list", 66, says: "no database"),
    Case("gaps spring", 66, says: "no database"),
    Case("analyze missing.csv --survey pulse-12", 66, says: "missing.csv"),
    Case("analyze empty.csv --survey pulse-12", 65, says: "empty"),
    Case("analyze strangers.csv --survey pulse-12", 65, says: "no column"),
    Case(
      "simulate --survey pulse-12 --respondents 5 --departments 1 -o empty.csv", 73, says: "exists"),
    Case("plan --roster missing.csv --response 0.6", 66, says: "missing.csv"),
    Case("plan --roster empty.csv --response 0.6", 65, says: "empty"),
    Case("plan --roster empty.csv --response 60", 64, says: "0.6"),
    Case("plan --roster empty.csv --response 0.6 --power 1", 64, says: "0.99"),
    Case("plan --roster empty.csv --response 0.6 --sd 0", 64, says: "above 0"),
    Case("outcome import spring figures.csv", 66, says: "no database"),
    Case("outcome show spring", 66, says: "no database"),
    Case("answer http://127.0.0.1/s/short", 66, says: "complete link"),
  ]

  @Test(arguments: cases)
  func `wrong input ends with its exit code and says what is wrong`(_ example: Case) throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("", to: "empty.csv")
    try program.write("id: broken\nscalez: {}\n", to: "broken.yaml")
    try program.write("department,role,x1\nA,leader,3\n", to: "strangers.csv")
    let outcome = try program.run(example.words)
    #expect(outcome.code == example.code, "\(outcome.words)")
    #expect(outcome.words.contains(example.says), "\(outcome.words)")
  }

  @Test func `faults of a survey file stand on stdout, one a line`() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("id: broken\nscalez: {}\n", to: "broken.yaml")
    let outcome = try program.run(["check", "broken.yaml"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("broken.yaml:2:1: survey.unknown-key: ") })
    #expect(lines.allSatisfy { $0.hasPrefix("broken.yaml:") })
  }

  @Test func `figures are refused with their place, and a block that nothing can go with`() throws {
    let program = try Program()
    defer { program.clean() }
    let made = try program.run(
      ["simulate", "--survey", "pulse-12", "--respondents", "90", "--departments", "2"]
        + ["-o", "answers.csv"])
    #expect(made.code == 0)
    try program.write("department,value\nd001,3\nd009,x\n", to: "figures.csv")
    let analyze = ["analyze", "answers.csv", "--survey", "pulse-12"]
    let faulty = try program.run(analyze + ["--outcome", "figures.csv"])
    #expect(faulty.code == 65)
    #expect(faulty.words.contains("figures.csv:3:1: outcome.unknown-department"))
    #expect(faulty.words.contains("figures.csv:3:2: outcome.not-a-number"))
    try program.write("department,value\nd001,3\nd002,4\n", to: "good.csv")
    let good = try program.run(analyze + ["--outcome", "good.csv"])
    #expect(good.code == 0)
    #expect(good.output.contains("What goes with Outcome"))
    #expect(good.output.contains("and 30 are needed"))
    #expect(try program.run(analyze + ["--outcome", "none.csv"]).code == 66)
    #expect(try program.run(analyze + ["--drives", "none"]).code == 66)
  }

  @Test func `global options may stand before the command`() throws {
    let program = try Program()
    defer { program.clean() }
    let outcome = try program.run(["--database", "elsewhere.sqlite", "wave", "list"])
    #expect(outcome.code == 66)
    #expect(outcome.words.contains("elsewhere.sqlite"))
  }

  @Test func `an answer is never repeated in an error`() throws {
    let program = try Program()
    defer { program.clean() }
    let header = "department,role,PU-01,PU-02\n"
    try program.write(header + "A,leader,secretword,3\n", to: "bad.csv")
    let outcome = try program.run(["analyze", "bad.csv", "--survey", "pulse-12"])
    #expect(outcome.code == 65)
    #expect(!(outcome.words + outcome.output).contains("secretword"))
  }
}
