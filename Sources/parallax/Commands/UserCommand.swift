import ArgumentParser
import Collecting
import Foundation
import Governance
import SurveyModel

/// `parallax user …`: accounts of those who run waves and read results.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Accounts of those who run waves and read results.",
    discussion: """
      An account goes by a mail address. Respondents have none: their links are enough. Every change \
      leaves a line in parallax log, with the account's number.
      """,
    subcommands: [
      AddUser.self, InviteUser.self, ListUsers.self, ChangeUser.self, RevokeUser.self,
      RestoreUser.self, SetPassword.self, SetSecondFactor.self, UnlinkUser.self, TokenCommand.self,
    ])
}

/// An account as programs read it.
struct AccountLine: Encodable {
  let number: Int64
  let address: String
  let name: String
  let role: String
  let organisations: [String]
  let department: String?
  let revoked: Bool
  let secondFactor: Bool
  let sessions: Int

  /// What the owner signs in with, in words.
  var proof: String {
    if secondFactor { return "second factor" }
    return hasPassword ? "password only" : "no password yet"
  }

  private let hasPassword: Bool

  private enum CodingKeys: String, CodingKey {
    case number, address, name, role, organisations, department, revoked, secondFactor, sessions
  }

  init(_ record: AccountRecord, sessions: Int) {
    let account = record.account
    number = account.id
    address = account.address.text
    name = account.name
    role = account.post.kind.rawValue
    organisations = account.post.organisations.sorted()
    department = account.post.department?.rawValue
    revoked = account.isRevoked
    secondFactor = record.secondFactor != nil
    hasPassword = !record.password.isNobodys
    self.sessions = sessions
  }
}

/// `parallax user add`: a new account.
struct AddUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an account; the first one is an administrator's.")

  @Argument(help: "The mail address to sign in with.")
  var address: String

  @Option(help: "The name that people read (default: the part before the @).")
  var name: String?

  @Flag(help: "Print a link with which the person chooses the password, in place of asking for it.")
  var invite = false

  @OptionGroup var server: ServerOptions
  @OptionGroup var post: PostOptions
  @OptionGroup var password: PasswordOptions
  @OptionGroup var options: AccountOptions

  func validate() throws {
    if invite, password.passwordStdin {
      throw ValidationError("With --invite the person chooses the password, and none is read.")
    }
  }

  func run() async throws {
    let wanted = try post.post()
    guard let mailbox = MailboxName(address) else { throw AccountError.badAddress }
    let office = try options.office(makingIfMissing: true)
    let accounts = try await office.store.accounts()
    guard !accounts.contains(where: { $0.address == mailbox }) else {
      throw AccountError.addressTaken
    }
    guard !accounts.isEmpty || wanted == .administrator else {
      throw Failure(
        .usage, "the first account is an administrator's",
        hint: "Begin with: parallax user add ADDRESS --role administrator")
    }
    try await post.checkDepartment(in: office)
    let account = try await added(mailbox, wanted, in: office)
    Console.say(
      "Added: \(account.address.text), \(account.post.kind.phrase), number \(account.id).")
  }

  private func added(
    _ mailbox: MailboxName, _ wanted: Post, in office: AccountOffice
  ) async throws -> Account {
    let name = name ?? mailbox.local
    var generator = SystemRandomNumberGenerator()
    guard invite else {
      return try await office.desk.add(
        address, name: name, post: wanted,
        password: try password.password(isQuiet: options.noInput), at: Date(), using: &generator)
    }
    let (account, secret) = try await office.desk.addInvited(
      address, name: name, post: wanted, at: Date(), using: &generator)
    InviteUser.give(secret, server)
    return account
  }
}

/// `parallax user list`: all accounts.
struct ListUsers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All accounts, with what each may see.")

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    var lines: [AccountLine] = []
    for account in try await office.store.accounts() {
      guard let record = try await office.store.accountRecord(of: account.id) else { continue }
      let sessions = try await office.store.sessions(of: account.id)
        .filter { $0.isAlive(at: Date()) }
      lines.append(AccountLine(record, sessions: sessions.count))
    }
    if options.json { return Console.give(try JSONText.of(lines)) }
    for line in lines {
      let below = line.department.map { " / \($0)" } ?? ""
      let place = line.organisations.joined(separator: ", ") + below
      let state = line.revoked ? "revoked" : "\(line.sessions) sessions"
      Console.give(
        Console.harmless(
          "\(line.number)\t\(line.address)\t\(line.name)\t\(line.role)\t\(place)\t\(state)\t"
            + line.proof + "\n"))
    }
    if lines.isEmpty {
      Console.say("There is no account yet: parallax user add ADDRESS --role administrator")
    }
  }
}

/// `parallax user change`: another post.
struct ChangeUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Give an account another role; it is signed out everywhere.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var post: PostOptions
  @OptionGroup var options: AccountOptions

  func run() async throws {
    let wanted = try post.post()
    let office = try options.office()
    try await post.checkDepartment(in: office)
    let record = try await office.desk.record(at: address)
    try await office.desk.change(record, by: .post(wanted), at: Date())
    Console.say(
      "\(record.account.address.text) is \(wanted.kind.phrase) now, and signed out everywhere.")
  }
}

/// `parallax user revoke`: takes the access back.
struct RevokeUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Take an account's access back, at once: sessions and tokens open nothing more.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let record = try await office.desk.record(at: address)
    try await office.desk.change(record, by: .isRevoked(true), at: Date())
    Console.say("\(record.account.address.text) has no access any more.")
  }
}

/// `parallax user restore`: gives the access again.
struct RestoreUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Give an account its access again, with the password it had; tokens count again too.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let record = try await office.desk.record(at: address)
    try await office.desk.change(record, by: .isRevoked(false), at: Date())
    Console.say("\(record.account.address.text) has access again.")
  }
}
