import Hummingbird
import SurveyModel

/// The addresses of the site, in one place.
enum SitePath {
  static let landing = "/"
  static let health = "/health"
  static let answering = "/answer"
  static let check = "/answer/check"
  static let submit = "/answer/submit"
  static let saved = "/answer/saved"
  static let protection = "/answer/protection"
  static let language = "/answer/language"

  static let lookUp = "/receipt"
  static let withdraw = "/receipt/withdraw"
  static let doubt = "/answer/doubt"
  static let doubted = "/answer/doubted"
  static let decline = "/answer/decline"
  static let declined = "/answer/declined"
  /// Where code words or the code of a link are typed.
  static let resume = "/resume"

  /// The code words of the person who is answering.
  static let codeWords = "/answer/words"

  /// The start page of a person whose link the cookie holds.
  static let begin = "/answer/begin"

  /// Takes the cookie back and leaves the device to others.
  static let leave = "/answer/leave"

  /// Where a page is shown that answers a form.
  static let shown = "/answer/shown"

  /// Asks whether somebody is still there, and leads back.
  static func pause(at path: String) -> String { "/answer/pause?at=\(path)" }

  /// Whether a path is that of a page on which answers are under way.
  static func isAnswering(_ path: String) -> Bool {
    [check, codeWords, begin, protection].contains(path)
      || path.wholeMatch(of: /\/answer\/[0-9]{1,3}/) != nil
  }

  /// An address with the language in which it is read; the same where there is none to say.
  static func adding(_ language: Language?, to path: String) -> String {
    guard let language else { return path }
    return "\(path)\(path.contains("?") ? "&" : "?")\(LanguageWish.parameter)=\(language.rawValue)"
  }

  /// The receipt; `again` where answers had been sent through the link before.
  static func receipt(again: Bool) -> String {
    again ? "/answer/receipt?again=yes" : "/answer/receipt"
  }

  /// The receipt, where more was answered after the answers had been sent.
  static let unadded = "/answer/receipt?again=late"

  /// The address of the receipt that a request asks for, without the language.
  static func receipt(asked request: Request) -> String {
    switch request.uri.queryParameters["again"] {
    case nil: receipt(again: false)
    case "late": unadded
    default: receipt(again: true)
    }
  }

  /// All addresses of the receipt.
  static let receipts = [receipt(again: false), receipt(again: true), unadded]

  /// Where a program begins the questions of a link, which shows no start page.
  static func start(secret: String) -> String { "/s/\(secret)/start" }

  /// A page of questions, by its 0-based position; people count from 1.
  static func page(_ position: Int, fromCheck: Bool = false, fragment: String? = nil) -> String {
    let query = fromCheck ? "?from=check" : ""
    let target = fragment.map { "#\($0)" } ?? ""
    return "\(answering)/\(position + 1)\(query)\(target)"
  }
}
