import HTTPTypes

/// Why somebody with an account gets a page of words in the place of what was asked for.
enum DeskError: Error, Hashable, Sendable {
  /// Nobody is signed in.
  case notSignedIn

  /// The account may not do this, whatever it is done to.
  case notAllowed

  /// There is nothing here that the account may know of.
  case notHere

  /// The form came from another site, or was made for another signing in.
  case foreign

  /// The body is no form.
  case notAForm

  /// The form is larger than any of ours can be.
  case tooLarge

  /// The form did not arrive in time.
  case tooSlow

  /// Somebody else has changed the same thing meanwhile.
  case changedMeanwhile

  /// Too many ask at the same time.
  case busy

  /// The status with which the page is sent.
  var status: HTTPResponse.Status {
    switch self {
    case .notSignedIn, .notAllowed, .foreign: .forbidden
    case .notHere: .notFound
    case .notAForm: .unsupportedMediaType
    case .tooLarge: .contentTooLarge
    case .tooSlow: .requestTimeout
    case .changedMeanwhile: .conflict
    case .busy: .serviceUnavailable
    }
  }

  /// What the page says.
  func words(_ texts: DeskTexts) -> DeskTexts.Words {
    switch self {
    case .notSignedIn: texts.notSignedIn
    case .notAllowed: texts.notAllowed
    case .notHere: texts.notHere
    case .foreign: texts.foreign
    case .notAForm: texts.notAForm
    case .tooLarge: texts.tooLarge
    case .tooSlow: texts.tooSlow
    case .changedMeanwhile: texts.changedMeanwhile
    case .busy: texts.busy
    }
  }
}
