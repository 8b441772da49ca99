import Foundation
import Governance
import HTTPTypes

/// Composes the page on which address and password are typed.
struct SignInComposer: Sendable {
  /// Why somebody is not signed in.
  enum Fault: Sendable, Hashable {
    case wrong

    /// Nothing is tried for so many seconds.
    case wait(Int)

    /// The fault of an outcome; `nil` where there is none.
    init?(_ outcome: SignInDesk.Outcome, at now: Date) {
      switch outcome {
      case .signedIn, .needsCode: return nil
      case .wrong: self = .wrong
      case .wait(let until): self = .wait(max(1, Int(until.timeIntervalSince(now).rounded(.up))))
      }
    }

    /// The status of the page that says it.
    var status: HTTPResponse.Status {
      switch self {
      case .wrong: .unprocessableContent
      case .wait: .tooManyRequests
      }
    }
  }

  static let address = "address"
  static let password = "password"

  let texts: DeskTexts
  let mark: FormMark
  let next: String?
  var typed = ""
  var fault: Fault?

  /// The page.
  var view: SignInView {
    let words = texts.signingIn
    return SignInView(
      frame: DeskFrame(texts: texts, title: words.heading, isFaulty: fault != nil), words: words,
      fault: fault.map {
        DeskFault(heading: texts.problem, message: message($0), target: Self.address)
      }, action: DeskPath.signIn, markField: FormMark.field, mark: mark.text,
      nextField: DeskPath.next, next: next ?? "", addressField: Self.address, typed: typed,
      passwordField: Self.password)
  }

  private func message(_ fault: Fault) -> String {
    switch fault {
    case .wrong: texts.signingIn.wrong
    case .wait(let seconds): texts.signingIn.wait(seconds)
    }
  }
}
