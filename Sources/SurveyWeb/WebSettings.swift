public import Collecting
public import Foundation

/// What the web front end is told where the program is wired.
public struct WebSettings: Sendable {
  /// Whether people reach the server over HTTPS, itself or through a proxy: the cookie is then
  /// marked secure and browsers are told to stay with HTTPS.
  public let secure: Bool

  /// The place whose calendar dates are given in.
  public let timeZone: TimeZone

  /// The language of pages that belong to nobody, for browsers that want none of the interface's.
  public let language: InterfaceLanguage

  /// A sentence that says whom to ask for help ("Write to survey@harbour.example.").
  public let contact: String?

  /// The addresses of the proxies that may say for whom they ask (`X-Forwarded-For`,
  /// `X-Forwarded-Host`); what others say is passed over.
  public let proxies: Set<String>

  /// How long the body of a request may take to arrive.
  public let bodyPatience: Duration

  /// Makes settings.
  public init(
    secure: Bool, timeZone: TimeZone, language: InterfaceLanguage = .english,
    contact: String? = nil,
    proxies: Set<String> = [], bodyPatience: Duration = .seconds(20)
  ) {
    self.proxies = proxies
    self.bodyPatience = bodyPatience
    self.secure = secure
    self.timeZone = timeZone
    self.language = language
    self.contact = contact
  }
}
