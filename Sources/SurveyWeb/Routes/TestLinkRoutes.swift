import Collecting
import Hummingbird

/// The page that the link in a test mail leads to: it belongs to nobody, and nothing changes.
struct TestLinkRoutes: Sendable {
  let responder: PageResponder

  func add(to router: Router<WebContext>) {
    router.get(RouterPath(MailComposer.testPath)) { request, _ in
      responder.notice(to: LanguageWish(request), status: .ok) { $0.test }
    }
  }
}
