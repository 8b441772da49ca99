import Collecting
import Hummingbird
import SurveyModel

/// The routes of a person who is answering; the cookie says who it is.
struct AnswerRoutes: Sendable {
  let sheet: Sheet

  func add(to router: Router<WebContext>) {
    router.get("/answer/check") { request, _ in try await check(request) }
    router.post("/answer/submit") { request, _ in try await submit(request) }
    router.get("/answer/receipt") { request, _ in try await receipt(request) }
    router.get("/answer/saved") { request, _ in try await saved(request) }
    router.get("/answer/protection") { request, _ in try await protection(request) }
    router.get("/answer/{page}") { request, context in try await show(request, context) }
    router.post("/answer/language") { request, _ in try await choose(request) }
    router.post("/answer/{page}") { request, context in try await record(request, context) }
  }

  /// Shows a page of questions with what the draft holds.
  private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(let session, let secret):
      let page = try page(in: context, of: session)
      let inputs = session.pages[page].questions.map { ($0.id, session.input(for: $0)) }
      let fromCheck = request.uri.queryParameters["from"] == "check"
      return question(
        session, secret, page: page, fromCheck: fromCheck,
        inputs: Dictionary(inputs) { first, _ in first })
    }
  }

  /// Keeps a page of answers and goes on; a page with a fault comes back as it was sent.
  ///
  /// What was sent when nobody's link is known any more is not lost: the page asks for the link.
  private func record(_ request: Request, _ context: WebContext) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    let cookie = SheetCookie.secret(in: request)
    let form = try await sheet.form(of: request)
    if let form, let secret = cookie, FormToken(secret).matches(form[FormToken.field]) {
      return try await sheet.turns.take(secret.text) {
        switch try await sheet.access(request, form: form) {
        case .instead(let response):
          return response.status == .ok ? unadded(form) : response
        case .session(let session, let secret):
          return try await record(form, of: session, secret, context)
        }
      }
    }
    if let form, form[FormToken.field] != nil {
      return try await LostPage(sheet: sheet, context: context).answer(
        form, to: request, status: cookie == nil ? .forbidden : .conflict
      ) { try await record(form, of: $0, $1, context) }
    }
    if case .instead(let response) = try await sheet.access(request) { return response }
    throw form == nil ? WebError.notAForm : WebError.otherSheet
  }

  private func record(
    _ form: FormBody, of session: AnswerSession, _ secret: LinkSecret, _ context: WebContext
  ) async throws -> Response {
    var session = session
    let page = try page(in: context, of: session)
    // A field that was not sent leaves the answer as it is: another tab may have given it.
    let sent = session.pages[page].questions.map {
      ($0.id, form[$0.id] ?? session.input(for: $0))
    }
    let inputs = Dictionary(sent) { first, _ in first }
    let chosen = form[LanguageSwitch.field].map(Language.init(rawValue:))
    let step = Step(form)
    let faults = session.record(inputs, page: page, isDone: chosen == nil && !step.comesBack)
    if let chosen { session.choose(chosen) }
    guard try await sheet.runner.save(session) == .kept else {
      return unadded(form)
    }
    if step.stays {
      return Response(status: faults.isEmpty ? .noContent : .unprocessableContent)
    }
    guard faults.isEmpty else {
      return question(
        session, secret, page: page, fromCheck: step.fromCheck, inputs: inputs, faults: faults)
    }
    guard chosen == nil else {
      return sheet.responder.redirect(to: SitePath.page(page, fromCheck: step.fromCheck))
    }
    return sheet.responder.redirect(
      to: step.path(from: page, of: session.pages.count, in: session.otherLanguage))
  }

  /// Says that the answers were sent before, from another tab or device, and that this page was not added.
  private func unadded(_ form: FormBody) -> Response {
    guard !Step(form).stays else { return Response(status: .conflict) }
    return sheet.responder.redirect(to: SitePath.adding(spoken(in: form), to: SitePath.unadded))
  }

  /// The language of a form, as an address can name it: there is no draft any more to say it.
  private func spoken(in form: FormBody) -> Language? {
    let named = form[LanguageSwitch.field] ?? form[Sheet.spoken]
    guard let named, named.wholeMatch(of: /[A-Za-z0-9-]{2,35}/) != nil else { return nil }
    return Language(rawValue: named)
  }

  /// Goes on in another language from a page without questions of the survey.
  private func choose(_ request: Request) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(var session, let secret):
      let form = try await sheet.form(of: request, for: secret)
      let answered = ConsentComposer.take(form, into: &session)
      let chosen = form[LanguageSwitch.field].map { session.choose(Language(rawValue: $0)) }
      if answered || chosen == true { try await sheet.runner.save(session) }
      return sheet.responder.redirect(
        to: form[LanguageSwitch.origin] == "protection" ? SitePath.protection : SitePath.check)
    }
  }

  private func question(
    _ session: AnswerSession, _ secret: LinkSecret, page: Int, fromCheck: Bool,
    inputs: [String: String], faults: [AnswerFault] = []
  ) -> Response {
    let composer = QuestionComposer(
      context: context(of: session, secret), position: page, inputs: inputs,
      faults: faults, fromCheck: fromCheck)
    return sheet.responder.questions(composer)
  }

  /// Shows what is missing before sending.
  private func check(_ request: Request) async throws -> Response {
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(let session, let secret):
      let composer = CheckComposer(
        context: context(of: session, secret), check: session.check,
        consent: ConsentComposer(
          session: session, texts: InterfaceTexts(serving: session.language).consent
        ).view(isAgain: true))
      return sheet.responder.check(composer)
    }
  }

  /// Puts the answers into the box, once, and goes to the receipt.
  private func submit(_ request: Request) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    guard let secret = SheetCookie.secret(in: request) else { throw WebError.noSheet }
    let form = try await sheet.form(of: request, for: secret)
    let wish = LanguageWish(request, choosing: form[Sheet.spoken])
    switch try await sheet.access(secret, wish, as: .sent) {
    case .session(var session, _):
      // Where a draft cannot be read any more, what was answered is not replaced by an empty sheet.
      guard session.beginning != .draftLost else {
        return sheet.responder.redirect(to: SitePath.check)
      }
      _ = ConsentComposer.take(form, into: &session)
      if session.check.isEmpty, form[EmptySheetComposer.sure] == nil {
        let composer = EmptySheetComposer(session: session, form: form)
        return sheet.responder.page(composer.view(for: secret))
      }
      do {
        let submission = try await sheet.runner.submit(session, at: sheet.now())
        let receipt = SitePath.receipt(again: submission.outcome == .alreadyIn)
        return sheet.responder.redirect(to: SitePath.adding(session.otherLanguage, to: receipt))
      } catch CollectingError.notOpen, CollectingError.linkRevoked {
        return try await instead(of: secret, wish)
      }
    case .instead(let response):
      return response.status == .ok
        ? sheet.responder.redirect(
          to: SitePath.adding(spoken(in: form), to: SitePath.receipt(again: true))) : response
    }
  }

  /// Why the answers could not be sent after all, when that became true on the way.
  private func instead(of secret: LinkSecret, _ wish: LanguageWish) async throws -> Response {
    switch try await sheet.access(secret, wish, as: .sent) {
    case .instead(let response): response
    case .session: throw WebError.noSheet
    }
  }

  /// Shows the receipt; before sending there is none, and the check page comes in its place.
  private func receipt(_ request: Request) async throws -> Response {
    let occasion: ReceiptComposer.Occasion =
      switch SitePath.receipt(asked: request) {
      case SitePath.unadded: .unadded
      case SitePath.receipt(again: true): .again
      default: .sent
      }
    switch try await sheet.access(request, as: occasion) {
    case .instead(let response): return response
    case .session: return sheet.responder.redirect(to: SitePath.check)
    }
  }

  /// Says that the answers are kept, and takes the cookie back: the link opens them again.
  private func saved(_ request: Request) async throws -> Response {
    var response: Response
    let wish = LanguageWish(request)
    switch try? await sheet.access(request) {
    case .instead(let instead): return instead
    case .session(let session, _):
      let words = try? await sheet.door?.words(of: session)
      response = sheet.savedPage(session, wish, hasWords: words != nil)
    case nil: response = sheet.savedPage(nil, wish)
    }
    response.headers[.setCookie] = sheet.cookie.clearing
    return response
  }

  /// Shows the promise and the help.
  private func protection(_ request: Request) async throws -> Response {
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(let session, let secret):
      let composer = ProtectionComposer(session: session, responder: sheet.responder)
      return sheet.responder.page(composer.view(for: secret))
    }
  }

  private func context(of session: AnswerSession, _ secret: LinkSecret) -> SheetContext {
    SheetContext(
      session, token: FormToken(secret), isShared: sheet.responder.settings.kioskIdle != nil)
  }

  /// The 0-based number of the page in the address.
  private func page(in context: WebContext, of session: AnswerSession) throws -> Int {
    guard let number = context.parameters.get("page", as: Int.self),
      session.pages.indices.contains(number - 1)
    else { throw WebError.notHere }
    return number - 1
  }
}

extension AnswerSession {
  /// The language, where it is not the one in which the person was invited: pages that come after
  /// the draft is gone are told it in their address.
  fileprivate var otherLanguage: Language? { language == invitedLanguage ? nil : language }
}
