import HTTPTypes
import Hummingbird

/// The kind of browser that sends a request, as coarse as a person would say it: "Firefox on Linux".
///
/// Neither version nor device is kept: the words are for the owner of a session, who is to know it again.
enum BrowserName {
  /// The names of browsers by what their requests hold; many claim to be others, so the order counts.
  private static let families = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
  ]

  /// The names of systems, in the order that counts.
  private static let systems = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"),
    ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux"),
  ]

  /// The name; `nil` where the browser is not known.
  static func of(_ request: Request) -> String? {
    request.headers[.userAgent].flatMap(name)
  }

  /// The name of what a browser says of itself.
  static func name(_ agent: String) -> String? {
    guard let family = families.first(where: { agent.contains($0.0) })?.1 else { return nil }
    guard let system = systems.first(where: { agent.contains($0.0) })?.1 else { return family }
    return "\(family) on \(system)"
  }
}
