import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import SurveyModel

/// What the holder of a receipt can do: see where the ballot is, and take it out of the box.
///
/// The receipt is sent in a form, so that it stands in no address.
struct ReceiptRoutes: Sendable {
  /// The names of the fields.
  static let code = "receipt"
  static let sure = "_sure"

  let sheet: Sheet

  func add(to router: Router<WebContext>) {
    for path in [SitePath.lookUp, SitePath.withdraw] {
      router.get(RouterPath(path)) { request, _ in lookUp(LanguageWish(request)) }
    }
    router.post(RouterPath(SitePath.lookUp)) { request, context in
      try await answer(request, context) { receipt, _ in
        try await sheet.runner.standing(of: receipt, at: sheet.now())
      }
    }
    router.post(RouterPath(SitePath.withdraw)) { request, context in
      try await answer(request, context) { receipt, form in
        form[Self.sure] == "yes"
          ? try await sheet.runner.withdraw(receipt, at: sheet.now())
          : try await sheet.runner.standing(of: receipt, at: sheet.now())
      }
    }
  }

  private func lookUp(
    _ wish: LanguageWish, fault: BallotTexts.Words? = nil, status: HTTPResponse.Status = .ok
  ) -> Response {
    let composer = LookUpComposer(responder: sheet.responder, wish: wish)
    return sheet.responder.page(composer.view(fault: fault), status: status)
  }

  /// Reads the receipt of a form and shows what holds of it.
  ///
  /// A receipt is short enough to be tried for: who has failed too often is not answered any more,
  /// unless the form is one that we made for the holder of the link.
  private func answer(
    _ request: Request, _ context: WebContext,
    _ act: @Sendable (Receipt, FormBody) async throws -> ReceiptStanding
  ) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    guard let form = try await sheet.form(of: request) else { throw WebError.notAForm }
    let wish = LanguageWish(request, choosing: form[LanguageSwitch.field])
    let unknown = sheet.responder.texts(wish).ballot.unknown
    guard let receipt = form[Self.code].flatMap({ Receipt($0) }) else {
      return lookUp(wish, fault: unknown, status: .unprocessableContent)
    }
    let standing =
      sheet.pass.matches(form[ReceiptPass.field], receipt)
      ? try await act(receipt, form)
      : try await sheet.guarded(context) {
        let standing = try await act(receipt, form)
        return (standing, isWrong: standing.notice == nil)
      }
    guard let notice = standing.notice else {
      return lookUp(wish, fault: unknown, status: .notFound)
    }
    let composer = ReceiptComposer(
      receipt: receipt, standing: standing, notice: notice, settings: sheet.responder.settings,
      wish: wish, pass: sheet.pass)
    let asksFirst = request.uri.path == SitePath.withdraw && form[Self.sure] != "yes"
    if asksFirst, case .inBox = standing { return sheet.responder.page(composer.question()) }
    return sheet.responder.page(composer.view(.asked))
  }
}
