import Collecting
import Governance
import HTTPTypes
import Hummingbird

/// Where administrators keep accounts.
struct KeepingRoutes: Sendable {
  let services: DeskServices

  private var store: any GovernanceStore { services.site.store }
  private var desk: AccountDesk { services.site.desk }

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(DeskPath.accounts)) { _, context in try await list(context) }
    routes.get(RouterPath(DeskPath.newAccount)) { _, context in
      try context.signedIn.mayOrNotFound(.keepAccounts, on: .program)
      return try await adding(context.signedIn)
    }
    routes.post(RouterPath(DeskPath.accounts)) { request, context in
      try await add(request, context)
    }
    routes.get("/accounts/{number}") { _, context in
      try await one(context.signedIn, try await record(context))
    }
    for deed in DeskPath.Deed.allCases {
      routes.post(RouterPath("/accounts/{number}/\(deed.rawValue)")) { request, context in
        try await act(deed, request, context)
      }
    }
  }

  private func list(_ context: AccountContext) async throws -> Response {
    try context.signedIn.mayOrNotFound(.keepAccounts, on: .program)
    var entries: [KeepingComposer.Entry] = []
    for account in try await store.accounts() {
      if let record = try await store.accountRecord(of: account.id) {
        entries.append(try await entry(record))
      }
    }
    return services.responder.page(composer(context.signedIn).list(entries))
  }

  /// An account with its invitation, which matters as long as no password is chosen.
  private func entry(_ record: AccountRecord) async throws -> KeepingComposer.Entry {
    KeepingComposer.Entry(
      record: record,
      welcome: record.password.isNobodys ? try await store.welcome(of: record.account.id) : nil)
  }

  private func composer(_ signedIn: SignedIn) -> KeepingComposer {
    KeepingComposer(
      texts: services.texts, signedIn: signedIn, now: services.now(),
      timeZone: services.responder.settings.timeZone)
  }

  /// The account that an address names.
  private func record(_ context: AccountContext) async throws -> AccountRecord {
    try context.signedIn.mayOrNotFound(.keepAccounts, on: .program)
    guard let number = context.parameters.get("number").flatMap({ Int64($0) }),
      let record = try await store.accountRecord(of: number)
    else { throw DeskError.notHere }
    return record
  }

  private func one(
    _ signedIn: SignedIn, _ record: AccountRecord, form: FormBody? = nil, fault: DeskFault? = nil
  ) async throws -> Response {
    let places = try await PostForm(services.site.waves)
    return services.responder.page(
      composer(signedIn).one(try await entry(record), places, form: form, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func adding(
    _ signedIn: SignedIn, form: FormBody? = nil, fault: DeskFault? = nil
  ) async throws -> Response {
    let places = try await PostForm(services.site.waves)
    return services.responder.page(
      composer(signedIn).adding(places, form: form, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func add(_ request: Request, _ context: AccountContext) async throws -> Response {
    try context.signedIn.mayOrNotFound(.keepAccounts, on: .program)
    let words = services.texts.keeping
    let form = try await services.form(of: request, from: context.signedIn)
    guard let post = try await PostForm(services.site.waves).post(in: form) else {
      let fault = DeskFault(target: PostForm.post, words: words.notAPost)
      return try await adding(context.signedIn, form: form, fault: fault)
    }
    var generator = SystemRandomNumberGenerator()
    do {
      let (account, secret) = try await desk.addInvited(
        form[KeepingComposer.address] ?? "", name: form[KeepingComposer.name] ?? "", post: post,
        at: services.now(), using: &generator)
      return invitation(for: account, secret, request, context.signedIn)
    } catch {
      guard let fault = fault(error) else { throw error }
      return try await adding(context.signedIn, form: form, fault: fault)
    }
  }

  private func act(
    _ deed: DeskPath.Deed, _ request: Request, _ context: AccountContext
  ) async throws -> Response {
    let record = try await record(context)
    let form = try await services.form(of: request, from: context.signedIn)
    let now = services.now()
    do {
      switch deed {
      case .revoke: try await desk.change(record, by: .isRevoked(true), at: now)
      case .restore: try await desk.change(record, by: .isRevoked(false), at: now)
      case .removeSecondFactor: try await desk.removeSecondFactor(of: record, at: now)
      case .removeProvider: try await desk.removeProvider(of: record, at: now)
      case .post: return try await changePost(of: record, form, context.signedIn)
      case .invitation:
        var generator = SystemRandomNumberGenerator()
        let secret = try await desk.invite(record.account.id, at: now, using: &generator)
        return invitation(for: record.account, secret, request, context.signedIn)
      }
    } catch let error as AccountError {
      guard let fault = fault(error) else { throw error }
      return try await one(context.signedIn, record, form: form, fault: fault)
    }
    return services.responder.redirect(to: DeskPath.account(record.account.id))
  }

  private func changePost(
    of record: AccountRecord, _ form: FormBody, _ signedIn: SignedIn
  ) async throws -> Response {
    guard let post = try await PostForm(services.site.waves).post(in: form) else {
      let words = services.texts.keeping
      let fault = DeskFault(target: PostForm.post, words: words.notAPost)
      return try await one(signedIn, record, form: form, fault: fault)
    }
    if post != record.account.post {
      try await desk.change(record, by: .post(post), at: services.now())
    }
    return services.responder.redirect(to: DeskPath.account(record.account.id))
  }

  /// The words of what an administrator can mend; `nil` for the rest.
  private func fault(_ error: AccountError) -> DeskFault? {
    let words = services.texts.keeping
    let (name, address) = (KeepingComposer.name, KeepingComposer.address)
    return switch error {
    case .badAddress: DeskFault(target: address, words: words.badAddress)
    case .addressTaken: DeskFault(target: address, words: words.taken)
    case .noName: DeskFault(target: name, words: words.noName)
    case .lastAdministrator: DeskFault(target: "access", words: words.lastAdministrator)
    default: nil
    }
  }

  /// Shows the link of an invitation, once.
  private func invitation(
    for account: Account, _ secret: BearerSecret, _ request: Request, _ signedIn: SignedIn
  ) -> Response {
    let words = services.texts.keeping
    return services.shownOnce(
      DeskTexts.Words(heading: words.invitedHeading(account.name), lines: words.invitedLines),
      title: words.invitationTitle,
      secrets: [services.address(of: request) + "\(DeskPath.welcome)/\(secret.text)"], to: signedIn,
      area: .accounts)
  }
}
