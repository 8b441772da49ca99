import HTTPTypes
import Hummingbird

/// Why a request gets a page of words in the place of what it asked for.
enum WebError: Error, Hashable, Sendable {
  /// There is no such page.
  case notHere

  /// The form came from another site.
  case foreign

  /// The form is larger than any of ours can be.
  case tooLarge

  /// The body is no form.
  case notAForm

  /// No link was opened in this browser, or the browser keeps no cookie.
  case noSheet

  /// The form belongs to another link than the one that was opened last.
  case otherSheet

  /// No invitation has the link.
  case unknownLink

  /// Too many links or receipts were tried that nobody has.
  case tooManyTries

  /// The form did not arrive in time.
  case tooSlow

  /// The status with which the page is sent.
  var status: HTTPResponse.Status {
    switch self {
    case .notHere, .unknownLink: .notFound
    case .tooManyTries: .tooManyRequests
    case .tooSlow: .requestTimeout
    case .foreign, .noSheet: .forbidden
    case .tooLarge: .contentTooLarge
    case .notAForm: .unsupportedMediaType
    case .otherSheet: .conflict
    }
  }

  /// What the page says.
  func words(_ texts: InterfaceTexts) -> NoticeTexts.Words {
    switch self {
    case .notHere: texts.notice.notHere
    case .foreign: texts.notice.foreign
    case .tooLarge: texts.notice.tooLarge
    case .notAForm: texts.notice.notAForm
    case .noSheet: texts.notice.noSheet
    case .otherSheet: texts.notice.otherSheet
    case .unknownLink: texts.notice.unknown
    case .tooManyTries: texts.tooManyTries
    case .tooSlow: texts.door.tooSlow
    }
  }
}
