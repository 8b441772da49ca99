import Foundation
import Testing

/// Purging, erasing and the log of acts, as a person types them.
@Suite struct RetentionCommandTests {
  /// A closed wave of three people.
  private func closed() throws -> Program {
    let program = try Program()
    try program.write(
      "id,department,tier,language,email\nanna,D1,senior,en,anna@x.example\n"
        + "bert,D1,frontline,en,bert@x.example\ncarla,D1,frontline,en,\n", to: "roster.csv")
    for words in [
      "roster import roster.csv --organisation Quay",
      "wave create spring --survey pulse-12 --opens 2020-01-01 --closes 2099-01-01 --purge-after 30",
      "wave open spring", "invite spring -o links.csv", "wave close spring --early",
    ] {
      let outcome = try program.run(words.split(separator: " ").map(String.init))
      try #require(outcome.code == 0, "\(words): \(outcome.words)")
    }
    return program
  }

  private func run(_ program: Program, _ words: String, input: String = "") throws
    -> Program.Outcome
  {
    try program.run(words.split(separator: " ").map(String.init), input: input)
  }

  @Test func `an answer date before the name date is refused`() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("id,department,tier\nanna,D1,senior\nbert,D1,frontline\n", to: "r.csv")
    #expect(try run(program, "roster import r.csv --organisation Quay").code == 0)
    let create = "wave create spring --survey pulse-12 --opens 2020-01-01 --closes 2099-01-01"
    let early = try run(program, create + " --purge-after 30 --purge-responses-after 20")
    #expect(early.code == 64)
    #expect(early.words.contains("before names and links"))
    #expect(try run(program, create + " --purge-after 4000").code == 64)
  }

  @Test func `a person is handed out, erased, and not found any more`() throws {
    let program = try closed()
    defer { program.clean() }
    let export = try run(program, "person export anna")
    #expect(export.code == 0)
    #expect(export.output.contains("anna@x.example"))
    let erased = try run(program, "person erase anna")
    #expect(erased.code == 0)
    #expect(!erased.words.contains("anna"))
    #expect(try run(program, "person export anna").code == 66)
  }

  @Test func `the log names deeds and numbers, and nobody`() throws {
    let program = try closed()
    defer { program.clean() }
    #expect(try run(program, "person erase anna").code == 0)
    let dry = try run(program, "purge --dry-run")
    #expect(dry.output.contains("spring\tmail-addresses\t1\tgoes now"))
    #expect(try run(program, "purge spring --now").code == 0)
    let log = try run(program, "log")
    #expect(log.code == 0)
    let deeds = log.output.split(separator: "\n").map { $0.split(separator: "\t")[3] }
    #expect(deeds == ["person.erased", "purged.mail-addresses", "purged.names", "purged.links"])
    for name in ["anna", "bert", "carla"] { #expect(!log.output.contains(name)) }
    #expect(try run(program, "log --expect 0123456789abcdef").code == 65)
    let again = try run(program, "purge")
    #expect(again.output.isEmpty)
  }

  @Test func `a review needs somebody to decide`() throws {
    let program = try closed()
    defer { program.clean() }
    #expect(try run(program, "comments review spring --no-input").code == 64)
    let review = try run(program, "comments review spring")
    #expect(review.code == 0)
    #expect(review.words.contains("Nothing was decided."))
    let shown = try run(program, "comments spring")
    #expect(shown.code == 0)
  }
}
