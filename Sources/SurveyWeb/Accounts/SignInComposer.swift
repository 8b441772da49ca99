import Foundation
import Governance
import HTTPTypes

/// Composes the pages on which somebody signs in: with address and password, then with a code.
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
  static let code = "code"

  let texts: DeskTexts
  let mark: FormMark
  let next: String?

  /// What people call the provider; `nil` where there is none.
  var provider: String?

  var typed = ""
  var fault: Fault?

  private var words: SignInTexts { texts.signingIn }
  private var onward: [DeskHidden] {
    [DeskHidden(hiddenName: DeskPath.next, hiddenValue: next ?? "")]
  }

  /// The page for address and password.
  var view: DeskPageView {
    let form = DeskForm(
      DeskPath.signIn, mark: mark, hidden: onward,
      parts: [
        .field(
          DeskField(
            Self.address, words.address, kind: "email", autocomplete: "username", typed: typed,
            isWrong: fault != nil)),
        .field(.password(Self.password, words.password, isWrong: fault != nil)),
      ], button: words.button)
    return DeskPageView(
      frame: DeskFrame(texts: texts, title: words.heading, isFaulty: fault != nil),
      faults: box(found(words.wrong), Self.address),
      heading: words.heading, lede: [words.lede],
      sections: through + [
        DeskSection("sign-in", forms: [form]), DeskSection("help", lines: [words.forgotten]),
      ])
  }

  /// The way through the provider, where there is one.
  private var through: [DeskSection] {
    provider.map { name in
      [
        DeskSection(
          "provider",
          links: [
            DeskLink(
              linkAddress: DeskPath.provider(then: next), linkLabel: texts.provider.button(name))
          ])
      ]
    } ?? []
  }

  /// The page for the code of the second factor.
  var codeView: DeskPageView {
    let wrong = found(words.wrongCode)
    let field = DeskField(
      Self.code, words.code, hint: words.codeHint, autocomplete: "one-time-code", longest: 40,
      fault: wrong)
    let form = DeskForm(
      DeskPath.code, mark: mark, hidden: onward, parts: [.field(field)], button: words.button)
    return DeskPageView(
      frame: DeskFrame(texts: texts, title: words.codeHeading, isFaulty: fault != nil),
      faults: box(wrong, Self.code),
      heading: words.codeHeading, lede: [words.codeLede],
      sections: [DeskSection("sign-in", forms: [form])])
  }

  /// What is wrong, in words; `nil` where nothing is.
  private func found(_ wrong: String) -> String? {
    switch fault {
    case nil: nil
    case .wrong: wrong
    case .wait(let seconds): words.wait(seconds)
    }
  }

  private func box(_ wrong: String?, _ target: String) -> DeskFaults? {
    DeskFaults(texts.problem, wrong.map { [DeskFault(target: target, words: $0)] } ?? [])
  }
}
