import Foundation
import Testing

/// Accounts, as an administrator types them.
@Suite struct UserCommandTests {
  private static let password = "seven grey herons wade\n"

  private func run(
    _ program: Program, _ words: String, input: String = password
  ) throws -> Program.Outcome {
    try program.run(words.split(separator: " ").map(String.init), input: input)
  }

  /// A database with an organisation and its first administrator.
  private func harbour() throws -> Program {
    let program = try Program()
    try program.write("id,department,tier\nanna,D1,senior\nbert,D1,frontline\n", to: "r.csv")
    for words in [
      "roster import r.csv --organisation Quay",
      "user add Ada@Quay.example --name Ada --role administrator --password-stdin",
    ] {
      let outcome = try run(program, words)
      try #require(outcome.code == 0, "\(words): \(outcome.words)")
    }
    return program
  }

  @Test func `accounts are added, listed, changed, revoked and restored`() throws {
    let program = try harbour()
    defer { program.clean() }
    let lea = "user add lea@quay.example --role leader --organisation Quay --department D1"
    #expect(try run(program, lea + " --password-stdin").code == 0)
    let list = try run(program, "user list").output
    #expect(
      list == "1\tada@quay.example\tAda\tadministrator\t\t0 sessions\tpassword only\n"
        + "2\tlea@quay.example\tlea\tleader\tQuay / D1\t0 sessions\tpassword only\n")
    #expect(try run(program, "user change lea@quay.example --role auditor").code == 0)
    #expect(try run(program, "user revoke lea@quay.example").code == 0)
    #expect(try run(program, "user list").output.contains("lea\tauditor\t\trevoked"))
    #expect(try run(program, "user restore lea@quay.example").code == 0)
    let log = try run(program, "log").output.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(
      log.map { "\($0[3]) \($0[5])" } == [
        "account.added 1", "account.added 2", "account.post-changed 2", "account.revoked 2",
        "account.restored 2",
      ])
  }

  @Test(arguments: [
    (
      "user add lea@quay.example --role leader --organisation Quay --password-stdin", 64,
      "department"
    ),
    ("user add c@quay.example --role consultant --password-stdin", 64, "--organisation"),
    (
      "user add c@quay.example --role consultant --organisation Nowhere --password-stdin", 66,
      "Nowhere"
    ),
    (
      "user add l@quay.example --role leader --organisation Quay --department D9 --password-stdin",
      66, "D9"
    ),
    ("user add nobody --role auditor --password-stdin", 64, "mail address"),
    ("user add ADA@quay.example --role auditor --password-stdin", 73, "already"),
    ("user add b@quay.example --role auditor", 64, "--password-stdin"),
    ("user revoke ada@quay.example", 77, "administrator"),
    ("user change ada@quay.example --role auditor", 77, "administrator"),
    ("user revoke nobody@quay.example", 66, "user list"),
    ("user totp ada@quay.example --remove", 66, "second factor"),
    ("user unlink ada@quay.example", 66, "through a provider"),
    ("user token revoke ada@quay.example none", 66, "no token"),
    ("user token add ada@quay.example t --scope keep-accounts --until 2999-01-01", 64, "year"),
  ])
  func `what cannot be is refused, with the way out`(words: String, code: Int, said: String) throws
  {
    let program = try harbour()
    defer { program.clean() }
    let outcome = try run(program, words)
    #expect(Int(outcome.code) == code)
    #expect(outcome.words.contains(said))
    #expect(try run(program, "user list").output.split(separator: "\n").count == 1)
  }

  @Test func `the first account is an administrator's`() throws {
    let program = try Program()
    defer { program.clean() }
    let outcome = try run(program, "user add b@quay.example --role auditor --password-stdin")
    #expect(outcome.code == 64)
    #expect(outcome.words.contains("--role administrator"))
  }

  @Test func `a weak password is refused, and no password is ever said`() throws {
    let program = try harbour()
    defer { program.clean() }
    for (typed, said) in [("password123\n", "tried first"), ("short\n", "this one has 5")] {
      let outcome = try run(
        program, "user password ada@quay.example --password-stdin", input: typed)
      #expect(outcome.code == 64)
      #expect(outcome.words.contains(said))
      #expect(!(outcome.output + outcome.words).contains(typed.dropLast()))
    }
    let empty = try run(program, "user password ada@quay.example --password-stdin", input: "")
    #expect(empty.code == 64)
    let right = try run(program, "user password ada@quay.example --password-stdin")
    #expect(right.code == 0)
    #expect(!(right.output + right.words).contains("herons"))
  }

  @Test func `a second factor prints its address and ten codes once`() throws {
    let program = try harbour()
    defer { program.clean() }
    let shown = try run(program, "user totp ada@quay.example")
    let lines = shown.output.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0].hasPrefix("otpauth://totp/Parallax:ada%40quay%2Eexample?secret="))
    let code = /[0-9a-z]{4}(-[0-9a-z]{4}){3}/
    #expect(lines.dropFirst().allSatisfy { $0.wholeMatch(of: code) != nil })
    #expect(try run(program, "user list --json").output.contains("\"secondFactor\" : true"))
    let key = program.folder.appending(path: "parallax.sqlite.keys/account.key")
    let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    #expect(try run(program, "user totp ada@quay.example --remove").code == 0)
    #expect(try run(program, "user list --json").output.contains("\"secondFactor\" : false"))
  }

  @Test func `a token is shown once, listed without its secret, and revoked`() throws {
    let program = try harbour()
    defer { program.clean() }
    let day = Date().addingTimeInterval(30 * 86_400).formatted(.iso8601.year().month().day())
    let add =
      "user token add ada@quay.example nightly --scope see-acts --scope see-waves --until \(day)"
    let token = try run(program, add).output.trimmingCharacters(in: .newlines)
    #expect(token.wholeMatch(of: /parallax_[0-9a-f]{64}/) != nil)
    #expect(try run(program, add).code == 73)
    let list = try run(program, "user token list ada@quay.example").output
    #expect(list == "nightly\tsee-acts,see-waves\t\(day) 24:00\tcounts\n")
    let bytes = try Data(contentsOf: program.folder.appending(path: "parallax.sqlite"))
    #expect(bytes.range(of: Data(token.dropFirst(9).utf8)) == nil)
    #expect(try run(program, "user token revoke ada@quay.example nightly").code == 0)
    #expect(try run(program, "user token list ada@quay.example").output.isEmpty)
  }
}
