import Collecting
import HTTPTypes
import Hummingbird

/// The code words of the person who is answering: made on request only, and shown again on request.
struct CodeWordRoutes: Sendable {
  let sheet: Sheet

  func add(to router: Router<WebContext>) {
    router.get(RouterPath(SitePath.codeWords)) { request, _ in try await show(request) }
    router.post(RouterPath(SitePath.codeWords)) { request, context in
      try await make(request, context)
    }
  }

  /// Shows the words that were made, or offers to make some.
  private func show(_ request: Request) async throws -> Response {
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(let session, let secret):
      guard let door = sheet.door, session.promise.allowsCodeWords else {
        throw WebError.notHere
      }
      let context = SheetContext(
        session, token: FormToken(secret), isShared: sheet.responder.settings.kioskIdle != nil)
      return sheet.responder.page(
        CodeWordsView(
          session, context: context, words: try await door.words(of: session),
          server: request.head.authority ?? ""))
    }
  }

  /// Makes words and shows them under an address of their own, so that a refresh makes none.
  private func make(_ request: Request, _ context: WebContext) async throws -> Response {
    guard SameOrigin.allows(request) else { throw WebError.foreign }
    switch try await sheet.access(request) {
    case .instead(let response): return response
    case .session(let session, let secret):
      _ = try await sheet.form(of: request, for: secret)
      guard let door = sheet.door else { throw WebError.notHere }
      var generator = SystemRandomNumberGenerator()
      switch try await door.make(
        for: session, from: context.doorSender, using: &generator)
      {
      case .words: return sheet.responder.redirect(to: SitePath.codeWords)
      case .refused: throw WebError.notHere
      case .busy:
        let texts = InterfaceTexts(serving: session.language)
        let busy = NoticeTexts.Words(
          heading: texts.device.words.offerHeading, lines: [texts.device.entry.busy])
        return sheet.responder.notice(busy, texts: texts, status: .serviceUnavailable)
      }
    }
  }
}
