import Foundation
import Testing

/// What the program says next can be typed as it stands, and holds.
@Suite struct HintTests {
  private func program(leaders: Int = 2, frontline: Int = 3) throws -> Program {
    let program = try Program()
    let people =
      (0..<leaders).map { "l\($0),north,senior\n" }
      + (0..<frontline).map { "f\($0),north,frontline\n" }
      + ["x,south,frontline\n"]
    try program.write("id,department,tier\n" + people.joined(), to: "roster.csv")
    let words = ["roster", "import", "roster.csv", "--organisation", "Harbour"]
    #expect(try program.run(words).code == 0)
    return program
  }

  private func create(_ name: String, in program: Program) throws -> Program.Outcome {
    try program.run([
      "wave", "create", name, "--survey", "pulse-12", "--opens", "2026-01-01", "--closes",
      "2126-12-31",
    ])
  }

  @Test func `the next command bears a name with a space as one word`() throws {
    let program = try program()
    defer { program.clean() }
    let planned = try create("spring 2026", in: program)
    #expect(planned.code == 0, "\(planned.words)")
    #expect(planned.words.contains("Next: parallax wave open 'spring 2026'\n"))
    #expect(planned.words.contains("from 1 January 2026 to 31 December 2126:"))
    let opened = try program.run(["wave", "open", "spring 2026"])
    #expect(opened.words.contains("parallax invite 'spring 2026' -o links.csv"))
  }

  @Test func `a roster that is too small is warned of, with its numbers, and a larger one is not`()
    throws
  {
    let small = try program()
    defer { small.clean() }
    for said in [
      try create("spring", in: small).words, try small.run(["wave", "open", "spring"]).words,
    ] {
      #expect(said.contains("warning: the result of the whole organisation will be withheld"))
      #expect(said.contains("the roster has 2 leaders and 4 frontline"))
      #expect(said.contains("warning: 2 of 2 departments are too small to be shown alone"))
    }
    let large = try program(leaders: 6, frontline: 8)
    defer { large.clean() }
    let said = try create("spring", in: large).words
    #expect(!said.contains("whole organisation"))
    #expect(said.contains("warning: 1 of 2 departments are too small to be shown alone (south)"))
  }

  @Test func `a department that is not there brings the nearest to mind`() throws {
    let program = try program()
    defer { program.clean() }
    _ = try create("spring", in: program)
    for words in [
      ["promise", "spring", "--department", "nort"],
      ["questionnaire", "spring", "--role", "leader", "--department", "nort"],
    ] {
      let outcome = try program.run(words)
      #expect(outcome.code == 66)
      #expect(outcome.words.contains("Did you mean north"))
    }
  }

  @Test func `a link made anew says how to write it again without making another`() throws {
    let program = try program()
    defer { program.clean() }
    _ = try create("spring", in: program)
    _ = try program.run(["wave", "open", "spring"])
    _ = try program.run(["invite", "spring", "-o", "a.csv"])
    let anew = try program.run(["invite", "spring", "--reissue", "l0", "-o", "b.csv"])
    #expect(anew.words.contains("parallax invite spring --all --base-url https://… -o FILE"))
    let named = try program.run([
      "invite", "spring", "--all", "--base-url", "https://survey.example", "-o", "c.csv",
    ])
    #expect(named.code == 0)
    let secret = try #require(try program.read("b.csv").firstMatch(of: /\/s\/[0-9a-z]{26}/)).output
    #expect(try program.read("c.csv").contains("https://survey.example\(secret)"))
  }

  @Test(arguments: [
    ["wave", "open", "spring"], ["invite", "spring", "-o", "links.csv"],
    ["packet", "make", "spring", "--department", "north", "-o", "p"],
    ["answer", "00000000000000000000000000"],
    ["simulate", "--survey", "pulse-12", "--respondents", "10", "--departments", "2"],
  ])
  func `JSON that a command does not have is refused before anything is done`(_ words: [String])
    throws
  {
    let program = try program()
    defer { program.clean() }
    _ = try create("spring", in: program)
    let outcome = try program.run(words + ["--json"])
    #expect(outcome.code == 64)
    #expect(outcome.words.contains("prints no JSON"))
    #expect(outcome.output.isEmpty)
    #expect(try program.run(["wave", "show", "spring", "--json"]).output.contains("\"draft\""))
  }

  @Test func `before sending a number leads to a question, and an empty sheet is asked about`()
    throws
  {
    let program = try program()
    defer { program.clean() }
    _ = try create("spring", in: program)
    _ = try program.run(["wave", "open", "spring"])
    _ = try program.run(["invite", "spring", "-o", "a.csv"])
    let link = try #require(try program.read("a.csv").firstMatch(of: /\/s\/[0-9a-z]{26}/)).output
    let past = String(repeating: "\n", count: 15)
    let words = ["answer", "<https://survey.example\(link)>.", "--plain"]
    let empty = try program.run(words, input: past + "send\ns\n")
    #expect(empty.output.contains("Send a sheet without any answer?"))
    #expect(empty.words.contains("Saved."))
    #expect(empty.output.contains("same command with --wrong-place"))
    #expect(empty.output.contains("same command with --decline"))
    #expect(empty.output.contains("Our promise to you"))
    let sent = try program.run(words, input: past + "2\n4\nsend\n")
    #expect(sent.output.contains("You answered 1 of 14 questions"))
    #expect(!sent.output.contains("without any answer?"))
    #expect(sent.output.contains("Your receipt: "))
    #expect(sent.words.contains("Until 31 December 2126 you can take your answers back."))
  }
}
