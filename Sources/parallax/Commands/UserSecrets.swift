public import ArgumentParser
import Foundation
public import Governance

/// `parallax user password`: another password.
struct SetPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: "Give an account another password; it is signed out everywhere.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var password: PasswordOptions
  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let record = try await office.desk.record(at: address)
    var generator = SystemRandomNumberGenerator()
    try await office.desk.setPassword(
      of: record, to: try password.password(isQuiet: options.noInput), knowing: nil, from: "here",
      at: Date(), using: &generator)
    Console.say(
      "\(record.account.address.text) has another password, and is signed out everywhere.")
  }
}

/// `parallax user totp`: the second factor.
struct SetSecondFactor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "totp",
    abstract: "Give an account a second factor, or take it away.",
    discussion: """
      Prints the address that an app for codes (TOTP) reads, and ten recovery codes, each for one use. \
      Both are shown this once. A factor that was there before counts no more, and the account is \
      signed out everywhere.
      """)

  @Argument(help: "The mail address of the account.")
  var address: String

  @Flag(help: "Take the second factor away, with its recovery codes.")
  var remove = false

  @OptionGroup var options: AccountOptions

  /// What is shown once.
  private struct Shown: Encodable {
    let uri: String
    let secret: String
    let recoveryCodes: [String]
  }

  func run() async throws {
    let office = try options.office()
    let record = try await office.desk.record(at: address)
    guard !remove else {
      try await office.desk.removeSecondFactor(of: record, at: Date())
      return Console.say("\(record.account.address.text) signs in with the password alone.")
    }
    var generator = SystemRandomNumberGenerator()
    let totp = TOTP(using: &generator)
    let codes = try await office.desk.setSecondFactor(
      totp, of: record, lock: try office.lock(), at: Date(), using: &generator)
    let shown = Shown(
      uri: totp.address(for: record.account), secret: totp.typedSecret,
      recoveryCodes: codes.map(\.text))
    if options.json { return Console.give(try JSONText.of(shown)) }
    Console.give("\(shown.uri)\n")
    for code in shown.recoveryCodes { Console.give("\(code)\n") }
    Console.say(
      "The first line is for an app for codes; the others are recovery codes, one use each. Hand them "
        + "to \(record.account.address.text) alone: they are not shown again.")
  }
}

/// `parallax user unlink`: who the owner is at the provider counts no more.
struct UnlinkUser: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract:
      "Forget who an account's owner is at the sign-in provider; it is signed out everywhere.",
    discussion: """
      For somebody who has another account there: the next sign-in through the provider with the \
      account's confirmed mail address counts from then on.
      """)

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let record = try await office.desk.record(at: address)
    try await office.desk.removeProvider(of: record, at: Date())
    Console.say("\(record.account.address.text) is nobody’s at the provider any more.")
  }
}

/// `parallax user token …`: access for programs.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Access for programs, in the name of an account.",
    subcommands: [AddToken.self, ListTokens.self, RevokeToken.self])
}

/// A token as programs read it.
struct TokenLine: Encodable {
  let name: String
  let scope: [String]
  let until: String
  let ended: Bool
  let token: String?

  init(_ token: AccessToken, shown: String? = nil) {
    name = token.name
    scope = token.scope.map(\.rawValue).sorted()
    until = token.ends.isoEnd
    ended = token.ends <= Date()
    self.token = shown
  }
}

/// `parallax user token add`: a new token, shown once.
struct AddToken: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make a token, which is shown this once.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @Argument(help: "A name for the token.")
  var name: String

  @Option(
    help: """
      What the token may do, as far as the account may: see-acts, see-waves, see-response-rates, \
      see-results, see-comments, export. May be given several times.
      """)
  var scope: [Right]

  @Option(help: "The last day of the token, within a year: 2027-03-01.")
  var until: MomentArgument

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let account = try await office.desk.record(at: address).account
    guard let ends = until.end else { throw AccountError.badToken }
    var generator = SystemRandomNumberGenerator()
    let text = try await office.desk.makeToken(
      named: name, scope: Set(scope), until: ends, of: account, at: Date(), using: &generator)
    let made = try await office.store.tokens(of: account.id).first { $0.name == name }
    if options.json, let made {
      return Console.give(try JSONText.of(TokenLine(made, shown: text)))
    }
    Console.give("\(text)\n")
    Console.say("This is the token. It is kept nowhere, and not shown again.")
  }
}

/// `parallax user token list`: the tokens of an account.
struct ListTokens: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The tokens of an account, by name.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let account = try await office.desk.record(at: address).account
    let lines = try await office.store.tokens(of: account.id).map { TokenLine($0) }
    if options.json { return Console.give(try JSONText.of(lines)) }
    for line in lines {
      let scope = line.scope.joined(separator: ",")
      Console.give(
        Console.harmless(
          "\(line.name)\t\(scope)\t\(line.until)\t\(line.ended ? "ended" : "counts")\n"))
    }
  }
}

/// `parallax user token revoke`: ends a token at once.
struct RevokeToken: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End a token at once.")

  @Argument(help: "The mail address of the account.")
  var address: String

  @Argument(help: "The name of the token.")
  var name: String

  @OptionGroup var options: AccountOptions

  func run() async throws {
    let office = try options.office()
    let account = try await office.desk.record(at: address).account
    try await office.store.removeToken(named: name, of: account.id, at: Date())
    Console.say("The token “\(name)” opens nothing any more.")
  }
}

extension Right: ExpressibleByArgument {}
