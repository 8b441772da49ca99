import Foundation
import Governance
import Hummingbird

/// What the routes for people with accounts share.
struct DeskServices: Sendable {
  /// Accounts and waves, and how secrets are compared.
  let site: AccountSite

  /// Makes pages.
  let responder: DeskResponder

  /// Reads forms, with one clock for all of them.
  let reading: FormReading

  /// The clock.
  let now: @Sendable () -> Date

  /// The words of the pages.
  var texts: DeskTexts { responder.texts }

  /// A cookie as it is named here.
  func cookie(_ kind: DeskCookie.Kind) -> DeskCookie {
    DeskCookie(kind: kind, secure: responder.settings.secure)
  }

  /// Who is signed in with the browser that sent a request; `nil` where nobody is.
  func signedIn(_ request: Request) async throws -> SignedIn? {
    guard let secret = cookie(.session).secret(in: request),
      let found = try await site.signIn.account(of: secret, at: now())
    else { return nil }
    return SignedIn(
      account: found.account, session: found.session, formMark: FormMark(secret))
  }

  /// The form that somebody who is signed in has sent.
  ///
  /// - Throws: ``DeskError/foreign`` for a form of another site or another signing in, and what
  ///   ``FormReading`` throws.
  func form(of request: Request, from signedIn: SignedIn) async throws -> FormBody {
    try await form(of: request, marked: signedIn.formMark)
  }

  /// The form of a request, with the mark that it must carry.
  func form(of request: Request, marked mark: FormMark?) async throws -> FormBody {
    guard SameOrigin.allows(request) else { throw DeskError.foreign }
    guard let form = try await reading.form(of: request) else { throw DeskError.notAForm }
    guard let mark, mark.matches(form[FormMark.field]) else { throw DeskError.foreign }
    return form
  }

  /// The place from which somebody signs in.
  func place(of request: Request, sender: String) -> SignInPlace {
    SignInPlace(
      network: ClientAddress.network(of: sender), device: cookie(.device).secret(in: request),
      browser: BrowserName.of(request))
  }
}
