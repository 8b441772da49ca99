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

  /// The status with which the page is sent.
  var status: HTTPResponse.Status {
    switch self {
    case .notHere: .notFound
    case .foreign, .noSheet: .forbidden
    case .tooLarge: .contentTooLarge
    case .notAForm: .unsupportedMediaType
    case .otherSheet: .conflict
    }
  }

  /// What the page says.
  func words(_ texts: NoticeTexts) -> NoticeTexts.Words {
    switch self {
    case .notHere: texts.notHere
    case .foreign: texts.foreign
    case .tooLarge: texts.tooLarge
    case .notAForm: texts.notAForm
    case .noSheet: texts.noSheet
    case .otherSheet: texts.otherSheet
    }
  }
}
