import Foundation

/// The addresses of the pages for people with accounts, in one place.
enum DeskPath {
  static let signIn = "/login"
  static let code = "/login/code"
  static let provider = "/login/provider"
  static let providerReturn = "/login/provider/return"
  static let signOut = "/logout"
  static let dashboard = "/dashboard"

  static let ownAccount = "/account"
  static let ownPassword = "/account/password"
  static let secondFactor = "/account/second-factor"
  static let removeSecondFactor = "/account/second-factor/remove"
  static let recoveryCodes = "/account/recovery-codes"
  static let removeProvider = "/account/provider/remove"
  static let endSessions = "/account/sessions/end"
  static let tokens = "/account/tokens"
  static let revokeToken = "/account/tokens/revoke"

  /// The log of acts.
  static let acts = "/audit"

  /// A page of the log, and the wave of which its acts are.
  static func acts(page: Int, of wave: ActLog.Subject? = nil) -> String {
    let filter = wave.map { "organisation=\(escaped($0.organisation))&wave=\(escaped($0.wave))" }
    let number = page > 1 ? "page=\(page)" : nil
    let query = [filter, number].compactMap { $0 }.joined(separator: "&")
    return query.isEmpty ? acts : "\(acts)?\(query)"
  }

  static let accounts = "/accounts"
  static let newAccount = "/accounts/new"

  /// Whether an address stands below the first page of a part that is for people with accounts.
  static func isOfDesk(_ path: String) -> Bool {
    let first = path.split(separator: "/").first.map { "/\($0)" }
    return [dashboard, ownAccount, accounts, acts, signIn, SetupPath.home].contains(first)
  }

  /// Where an invited person chooses a password.
  static let welcome = "/welcome"

  /// What an administrator does with an account.
  enum Deed: String, CaseIterable, Sendable {
    case revoke, restore, invitation, post
    case removeSecondFactor = "remove-second-factor"
    case removeProvider = "remove-provider"
  }

  /// The page of an account, by its number.
  static func account(_ number: Int64) -> String { "\(accounts)/\(number)" }

  /// Where something is done with an account.
  static func account(_ number: Int64, _ deed: Deed) -> String {
    "\(accounts)/\(number)/\(deed.rawValue)"
  }

  /// The parameter that says where somebody goes on after signing in.
  static let next = "next"

  /// Where signing in through the provider begins.
  static func provider(then next: String?) -> String {
    next.map { "\(provider)?\(Self.next)=\(escaped($0))" } ?? provider
  }

  /// The page to sign in, which leads on to an address afterwards.
  static func signIn(then address: String) -> String {
    guard let address = own(address), address != dashboard else { return signIn }
    return "\(signIn)?\(next)=\(escaped(address))"
  }

  /// An address that leads to this server whoever reads it; `nil` for any other text.
  ///
  /// A browser takes `//host` and `/\host` for another server's address.
  static func own(_ address: String?) -> String? {
    guard let address, address.utf8.count <= 500,
      address.wholeMatch(of: /\/([A-Za-z0-9._~%+=&?@:,;()-][A-Za-z0-9._~%+=&?@:,;()\/-]*)?/) != nil
    else { return nil }
    return address
  }

  /// A text as part of an address.
  static func escaped(_ text: String) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
