import Governance
import Hummingbird

/// The log of acts, for auditors and administrators.
struct ActRoutes: Sendable {
  let services: DeskServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(DeskPath.acts)) { request, context in
      try await show(request, to: context.signedIn)
    }
  }

  private func show(_ request: Request, to signedIn: SignedIn) async throws -> Response {
    try signedIn.mayOrNotFound(.seeActs, on: .program)
    let asked = request.uri.queryParameters
    func value(_ name: Substring) -> String? { asked[name].map(String.init) }
    let page = value("page").map { Int($0) ?? 0 } ?? 1
    let subject = value("wave").map {
      ActLog.Subject(organisation: value("organisation") ?? "", wave: $0)
    }
    guard let log = ActLog(try await services.site.acts(), page: page, of: subject) else {
      throw DeskError.notHere
    }
    return services.responder.page(
      ActComposer(texts: services.texts, signedIn: signedIn).page(log))
  }
}
