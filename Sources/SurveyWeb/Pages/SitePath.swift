/// The addresses of the site, in one place.
enum SitePath {
  static let landing = "/"
  static let health = "/health"
  static let answering = "/answer"
  static let check = "/answer/check"
  static let submit = "/answer/submit"
  static let saved = "/answer/saved"
  static let protection = "/answer/protection"

  /// The receipt; `again` where answers had been sent through the link before.
  static func receipt(again: Bool) -> String {
    again ? "/answer/receipt?again=yes" : "/answer/receipt"
  }

  /// The form of a start page.
  static func start(secret: String) -> String { "/s/\(secret)/start" }

  /// A page of questions, by its 0-based position; people count from 1.
  static func page(_ position: Int, fromCheck: Bool = false, fragment: String? = nil) -> String {
    let query = fromCheck ? "?from=check" : ""
    let target = fragment.map { "#\($0)" } ?? ""
    return "\(answering)/\(position + 1)\(query)\(target)"
  }
}
