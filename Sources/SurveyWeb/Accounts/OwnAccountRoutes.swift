import Foundation
import Governance
import HTTPTypes
import Hummingbird

/// What somebody does with the own account.
struct OwnAccountRoutes: Sendable {
  typealias Field = OwnAccountComposer.Field

  let services: DeskServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(DeskPath.ownAccount)) { _, context in
      try await page(context.signedIn)
    }
    act(routes, DeskPath.ownPassword, changePassword)
    act(routes, DeskPath.removeSecondFactor, removeSecondFactor)
    act(routes, DeskPath.recoveryCodes, drawRecoveryCodes)
    act(routes, DeskPath.removeProvider, removeProvider)
    act(routes, DeskPath.endSessions, endSessions)
    act(routes, DeskPath.tokens, makeToken)
    act(routes, DeskPath.revokeToken, revokeToken)
  }

  /// What is sent, by whom.
  struct Sent: Sendable {
    let form: FormBody
    let signedIn: SignedIn
    let record: AccountRecord
    let network: String
  }

  /// Adds a route for a form; where it cannot be taken the page comes back and says why.
  private func act(
    _ routes: RouterGroup<AccountContext>, _ path: String,
    _ body: @escaping @Sendable (Sent) async throws -> Response
  ) {
    routes.post(RouterPath(path)) { request, context in
      let sent = try await sent(request, context)
      do {
        return try await body(sent)
      } catch let fault as DeskFault {
        return try await page(context.signedIn, fault: fault)
      }
    }
  }

  /// The form of a request with the account as it is now.
  func sent(_ request: Request, _ context: AccountContext) async throws -> Sent {
    let form = try await services.form(of: request, from: context.signedIn)
    guard
      let record = try await services.site.store.accountRecord(of: context.signedIn.account.id)
    else { throw DeskError.notHere }
    return Sent(
      form: form, signedIn: context.signedIn, record: record,
      network: ClientAddress.network(of: context.sender))
  }

  /// The page of the account.
  func page(_ signedIn: SignedIn, fault: DeskFault? = nil) async throws -> Response {
    let (store, number) = (services.site.store, signedIn.account.id)
    guard let record = try await store.accountRecord(of: number) else { throw DeskError.notHere }
    let state = OwnAccountComposer.State(
      record: record, codesLeft: try await store.recoveryCodeCount(of: number),
      sessions: try await store.sessions(of: number).filter { $0.isAlive(at: services.now()) },
      tokens: try await store.tokens(of: number),
      provider: services.site.provider.map { ($0.issuer, $0.label) })
    return services.responder.page(
      OwnAccountComposer(
        texts: services.texts, signedIn: signedIn, state: state,
        timeZone: services.responder.settings.timeZone, fault: fault
      ).view, status: fault == nil ? .ok : .unprocessableContent)
  }

  /// Demands the password that stands in a field.
  func prove(_ sent: Sent, in field: String) async throws {
    do {
      try await services.site.desk.prove(
        sent.record, knowing: sent.form[field] ?? "", from: sent.network, at: services.now())
    } catch {
      guard error == .wrongPassword else { throw error }
      let words = services.texts.own
      throw DeskFault(target: field, words: words.wrongPassword)
    }
  }

  private func changePassword(_ sent: Sent) async throws -> Response {
    let (words, password) = (services.texts.signingIn, sent.form[WelcomeComposer.password] ?? "")
    guard password == sent.form[WelcomeComposer.again] else {
      throw DeskFault(target: WelcomeComposer.password, words: words.differ)
    }
    try await prove(sent, in: Field.oldPassword)
    var generator = SystemRandomNumberGenerator()
    do {
      try await services.site.desk.setPassword(
        of: sent.record, to: password, knowing: nil, from: sent.network, at: services.now(),
        using: &generator)
    } catch {
      guard case .badPassword(let fault) = error else { throw error }
      throw DeskFault(target: WelcomeComposer.password, words: services.texts.words(of: fault))
    }
    return services.signedOut(services.texts.own.passwordChanged)
  }

  private func removeSecondFactor(_ sent: Sent) async throws -> Response {
    try await prove(sent, in: Field.factorPassword)
    try await services.site.desk.removeSecondFactor(of: sent.record, at: services.now())
    return services.signedOut(services.texts.own.factorRemoved)
  }

  private func removeProvider(_ sent: Sent) async throws -> Response {
    try await services.site.desk.removeProvider(of: sent.record, at: services.now())
    return services.signedOut(services.texts.provider.removed)
  }

  private func drawRecoveryCodes(_ sent: Sent) async throws -> Response {
    try await prove(sent, in: Field.codesPassword)
    var generator = SystemRandomNumberGenerator()
    let codes = try await services.site.desk.drawRecoveryCodes(
      of: sent.record, at: services.now(), using: &generator)
    return services.shownOnce(
      services.texts.own.codesDrawn, title: services.texts.own.codesHeading,
      secrets: codes.map(\.text), to: nil)
  }

  private func endSessions(_ sent: Sent) async throws -> Response {
    _ = try await services.site.store.endSessions(
      of: sent.record.account.id, except: sent.signedIn.session.hash, at: services.now())
    return services.responder.redirect(to: "\(DeskPath.ownAccount)#sessions")
  }

  private func revokeToken(_ sent: Sent) async throws -> Response {
    try await services.site.store.removeToken(
      named: sent.form[Field.tokenName] ?? "", of: sent.record.account.id, at: services.now())
    return services.responder.redirect(to: "\(DeskPath.ownAccount)#tokens")
  }

  private func makeToken(_ sent: Sent) async throws -> Response {
    let words = services.texts.own
    let scope = AccessToken.possibleScope.filter { right in
      sent.form[Field.scope(right)] != nil
        && RightsTable.reach(right, for: sent.record.account.post.kind) != .none
    }
    guard !scope.isEmpty else {
      throw DeskFault(target: Field.scopes, words: words.noScope)
    }
    guard let ends = services.endOfDay(sent.form[Field.tokenUntil] ?? "") else {
      throw DeskFault(target: Field.tokenUntil, words: words.badToken)
    }
    try await prove(sent, in: Field.tokenPassword)
    var generator = SystemRandomNumberGenerator()
    do {
      let text = try await services.site.desk.makeToken(
        named: sent.form[Field.tokenName] ?? "", scope: scope, until: ends,
        of: sent.record.account, at: services.now(), using: &generator)
      return services.shownOnce(
        words.tokenMade, title: words.tokenName, secrets: [text], to: sent.signedIn)
    } catch {
      switch error {
      case .tokenNameTaken: throw DeskFault(target: Field.tokenName, words: words.tokenTaken)
      case .badToken: throw DeskFault(target: Field.tokenUntil, words: words.badToken)
      default: throw error
      }
    }
  }
}
