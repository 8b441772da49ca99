import Foundation
import Governance
import HTTPTypes
import Hummingbird

/// Where somebody sets up a second factor.
///
/// The factor that is offered is kept nowhere: the form takes it along, encrypted for this account.
struct SecondFactorRoutes: Sendable {
  let services: DeskServices

  private var own: OwnAccountRoutes { OwnAccountRoutes(services: services) }

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(DeskPath.secondFactor)) { _, context in
      var generator = SystemRandomNumberGenerator()
      let offer = try services.site.desk.offerSecondFactor(
        to: context.signedIn.account, lock: services.site.lock, using: &generator)
      return page(context.signedIn, offer.totp, offer.sealed, fault: nil)
    }
    routes.post(RouterPath(DeskPath.secondFactor)) { request, context in
      try await set(try await own.sent(request, context))
    }
  }

  private func set(_ sent: OwnAccountRoutes.Sent) async throws -> Response {
    let words = services.texts.own
    guard let sealed = Data(base64Encoded: sent.form[OwnAccountComposer.Field.offer] ?? "") else {
      throw DeskError.foreign
    }
    let totp: TOTP
    do {
      totp = try services.site.desk.offered(
        sealed, to: sent.record.account, lock: services.site.lock)
    } catch {
      throw DeskError.foreign
    }
    do {
      try await own.prove(sent, in: OwnAccountComposer.Field.factorPassword)
    } catch let fault as DeskFault {
      return page(sent.signedIn, totp, sealed, fault: fault)
    }
    let typed = sent.form[OwnAccountComposer.Field.code] ?? ""
    guard totp.step(of: typed, at: services.now(), after: 0) != nil else {
      return page(
        sent.signedIn, totp, sealed,
        fault: DeskFault(target: OwnAccountComposer.Field.code, words: words.factorWrong))
    }
    var generator = SystemRandomNumberGenerator()
    let codes = try await services.site.desk.setSecondFactor(
      totp, of: sent.record, lock: services.site.lock, at: services.now(), using: &generator)
    return services.shownOnce(
      words.factorSet, title: words.codesHeading, secrets: codes.map(\.text), to: nil)
  }

  private func page(
    _ signedIn: SignedIn, _ totp: TOTP, _ sealed: Data, fault: DeskFault?
  ) -> Response {
    services.responder.page(
      SecondFactorComposer(
        texts: services.texts, signedIn: signedIn, totp: totp, sealed: sealed, fault: fault
      ).view, status: fault == nil ? .ok : .unprocessableContent)
  }
}
