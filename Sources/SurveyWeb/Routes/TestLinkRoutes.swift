import Collecting
import Hummingbird

/// The page that the link in a test mail leads to: it belongs to nobody, and nothing changes.
struct TestLinkRoutes: Sendable {
  let responder: PageResponder

  func add(to router: Router<WebContext>) {
    router.get(RouterPath(MailComposer.testPath)) { _, _ in explain() }
  }

  private func explain() -> Response {
    let texts = InterfaceTexts.forLanguage(responder.settings.language)
    let words = NoticeTexts.Words(
      heading: "This link is a test",
      lines: [
        "It came with a mail that was sent to try out the invitations.",
        "In a real invitation, each person's own link opens the questions here. This one belongs "
          + "to nobody, and opening it has changed nothing.",
      ])
    return responder.notice(words, texts: texts, status: .ok)
  }
}
