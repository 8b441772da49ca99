import Governance
import HTTPTypes
import Hummingbird

/// A cookie that holds a secret of the pages for people with accounts.
///
/// Over HTTPS its name binds it to this server and to HTTPS (`__Host-`). Plain HTTP is served on this
/// machine alone, where browsers would refuse such a name.
struct DeskCookie: Sendable {
  /// What the secret stands for.
  enum Kind: String, Sendable {
    /// Somebody who is signed in; it ends with the browser.
    case session

    /// Somebody whose password was right, until the code of the second factor is.
    case half

    /// A device, by which it is known that somebody has signed in from it before.
    case device

    /// Somebody who is under way to the provider.
    case trip

    /// An invitation whose password is being chosen.
    case welcome
  }

  let kind: Kind

  /// Whether people reach the server over HTTPS.
  let secure: Bool

  /// How long a device is known without being used: 400 days, the most that browsers keep.
  private static let deviceAge = 400 * 86_400

  /// How long the browser keeps the cookie, in seconds; `nil` for as long as it is open.
  private var age: Int? {
    switch kind {
    case .device: Self.deviceAge
    case .trip: Int(ProviderTrip.longest)
    case .session, .half, .welcome: nil
    }
  }

  /// The header that hands the cookie out.
  func header(for secret: BearerSecret) -> String {
    "\(name)=\(secret.text)\(attributes)"
      + (age.map { "; Max-Age=\($0)" } ?? "")
  }

  /// The header that takes the cookie back.
  var clearing: String { "\(name)=\(attributes); Max-Age=0" }

  /// The secret that a request carries.
  func secret(in request: Request) -> BearerSecret? {
    request.cookies[name].flatMap { BearerSecret($0.value) }
  }

  /// The name of the cookie.
  var name: String { secure ? "__Host-parallax-\(kind)" : "parallax_\(kind)" }

  private var attributes: String {
    "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
  }
}
