import Foundation
import Testing

/// Receipts, and what is said before answering, as a person types them.
@Suite struct ReceiptCommandTests {
  /// An open wave of three people, and their links.
  private func open() throws -> (Program, [String]) {
    let program = try Program()
    try program.write(
      "id,department,tier,email\nanna,D1,senior,anna@x.example\n"
        + "bert,D1,frontline,bert@x.example\ncarla,D1,frontline,\n", to: "roster.csv")
    for words in [
      "roster import roster.csv --organisation Quay",
      "wave create spring --survey pulse-12 --opens 2020-01-01 --closes 2099-01-01",
      "wave open spring",
    ] {
      let outcome = try run(program, words)
      try #require(outcome.code == 0, "\(words): \(outcome.words)")
    }
    let table = try run(program, "invite spring -o -").output
    return (program, table.matches(of: /\/s\/([0-9a-z]{26})/).map { String($0.1) })
  }

  private func run(
    _ program: Program, _ words: String, input: String = ""
  ) throws -> Program.Outcome {
    try program.run(words.split(separator: " ").map(String.init), input: input)
  }

  /// Sends a sheet without answers.
  ///
  /// - Returns: the receipt.
  private func answer(_ program: Program, _ link: String) throws -> String {
    let lines = String(repeating: "\n", count: 80) + "send\nsend\n"
    let sent = try run(program, "answer \(link) --plain", input: lines)
    let code = sent.output.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    return String(try #require(code, "\(sent.words)").output)
  }

  @Test func `a ballot is looked up, taken back after a question, and not counted`() throws {
    let (program, links) = try open()
    defer { program.clean() }
    let receipts = try links.prefix(2).map { try answer(program, $0) }
    let found = try run(program, "receipt \(receipts[0])")
    #expect(found.code == 0)
    #expect(found.output.hasPrefix("Your answers are in the box\n"))
    let kept = try run(program, "receipt \(receipts[0]) --withdraw", input: "2\n")
    #expect(kept.code == 0 && kept.output.isEmpty)
    #expect(try run(program, "receipt \(receipts[0]) --withdraw --no-input").code == 64)
    for typed in ["--withdraw", "--withdraw --yes"] {
      let out = try run(program, "receipt \(receipts[0]) \(typed)", input: "1\n")
      #expect(out.code == 0)
      #expect(out.output.hasPrefix("Your answers are taken back\n"))
    }
    let again = try run(program, "answer \(links[0]) --plain")
    #expect(again.code == 73)
    #expect(again.words.contains("Your answers are taken back"))
    let closed = try run(program, "wave close spring --early")
    #expect(closed.code == 0)
    #expect(closed.words.contains("1 answer sheet"))
    #expect(try run(program, "receipt - --json", input: receipts[1]).output.contains("counted"))
    #expect(try run(program, "receipt \(receipts[1]) --withdraw --yes").code == 69)
    #expect(try run(program, "log").output.contains("withdr") == false)
  }

  @Test(arguments: ["0000-0000-0000", "nonsense"])
  func `a receipt of nobody is not found`(_ typed: String) throws {
    let (program, _) = try open()
    defer { program.clean() }
    let outcome = try run(program, "receipt \(typed) --withdraw --yes")
    #expect(outcome.code == 66)
    #expect(outcome.words.contains("We do not know this receipt"))
    #expect(!outcome.words.contains(typed))
    #expect(try run(program, "receipt \(typed) --yes").code == 64)
  }

  @Test func `what is said in place of answering is listed by name or counted`() throws {
    let (program, links) = try open()
    defer { program.clean() }
    #expect(try run(program, "answer \(links[0]) --wrong-place").code == 0)
    #expect(try run(program, "answer \(links[1]) --decline").code == 0)
    let notes = try run(program, "roster notes spring")
    #expect(notes.output == "id\tdepartment\ttier\nanna\tD1\tsenior\n")
    #expect(try run(program, "mail status spring").output.contains("want no mail 1"))
    #expect(try run(program, "person export anna").output.contains("\"doubtsPlace\" : true"))
    _ = try answer(program, links[1])
    #expect(try run(program, "wave close spring --early").code == 0)
    #expect(try run(program, "purge spring --now").code == 0)
    #expect(try run(program, "roster notes spring").output.isEmpty)
  }
}
