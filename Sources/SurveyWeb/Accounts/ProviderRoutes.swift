import Foundation
import Governance
import HTTPTypes
import Hummingbird
import Logging

/// Signing in through a provider: the way there, and the way back.
///
/// Nothing that counts is begun on the way there, so that a link is enough for it: an answer counts only in
/// the browser that holds the trip's secret, once, and for ten minutes.
struct ProviderRoutes: Sendable {
  let services: DeskServices
  let provider: any SignInProvider

  func add(to routes: RouterGroup<WebContext>) {
    routes.get(RouterPath(DeskPath.provider)) { request, context in
      try await told(context) { try await begin(request) }
    }
    routes.get(RouterPath(DeskPath.providerReturn)) { request, context in
      try await told(context) { try await goOn(request, context) }
    }
  }

  /// Sends the browser to the provider; one that another site has sent here sees the page to sign in.
  private func begin(_ request: Request) async throws -> Response {
    let next = DeskPath.own(parameter(DeskPath.next, of: request))
    if try await services.signedIn(request) != nil {
      return services.responder.redirect(to: next ?? DeskPath.dashboard)
    }
    guard request.method == .get, SameOrigin.allows(request) else {
      return services.responder.redirect(to: DeskPath.signIn(then: next ?? DeskPath.dashboard))
    }
    var generator = SystemRandomNumberGenerator()
    let trip = try await services.site.signIn.begin(
      with: provider, returningTo: home(of: request), onward: next, at: services.now(),
      using: &generator)
    var response = services.responder.redirect(to: trip.address)
    response.headers[values: .setCookie] = [services.cookie(.trip).header(for: trip.secret)]
    return response
  }

  /// Takes what the provider has answered.
  private func goOn(_ request: Request, _ context: WebContext) async throws -> Response {
    guard request.method == .get else { return services.responder.redirect(to: DeskPath.signIn) }
    var generator = SystemRandomNumberGenerator()
    let answer = SignInDesk.Answer(
      secret: services.cookie(.trip).secret(in: request), state: parameter("state", of: request),
      code: parameter("error", of: request) == nil ? parameter("code", of: request) : nil,
      issuer: parameter("iss", of: request))
    let back = try await services.site.signIn.goOn(
      with: answer, of: provider, returningTo: home(of: request),
      from: services.place(of: request, sender: context.sender),
      replacing: services.cookie(.session).secret(in: request), at: services.now(),
      using: &generator)
    switch back {
    case .outcome(.wrong, _): return failed(services.texts.provider.nobody, .forbidden)
    case .outcome(let outcome, let onward):
      var response = services.handOver(outcome, next: DeskPath.own(onward))
      response.headers[values: .setCookie].append(services.cookie(.trip).clearing)
      return response
    case .strange:
      // Who goes back in the browser's history comes here again, and is signed in already.
      if try await services.signedIn(request) != nil {
        return services.responder.redirect(to: DeskPath.dashboard)
      }
      return failed(services.texts.provider.strange, .forbidden)
    }
  }

  /// Turns what went wrong into a page, and what whoever runs the server should know into a line of the log.
  private func told(
    _ context: WebContext, _ body: () async throws -> Response
  ) async throws -> Response {
    let words = services.texts.provider
    do {
      return try await body()
    } catch let error as ProviderError {
      switch error {
      case .refused: return failed(words.refused, .forbidden)
      case .busy: throw DeskError.busy
      default:
        let reference = context.logger[metadataKey: "hb.request.id"]?.description ?? "0"
        context.logger.error(
          "sign-in through the provider failed",
          metadata: ["code": "\(error.code)", "reference": "\(reference)"])
        let isSilent = error == .unreachable
        return failed(
          isSilent ? words.silent : words.distrusted(reference),
          isSilent ? .serviceUnavailable : .badGateway)
      }
    }
  }

  /// The page that says why nobody is signed in; the trip is over.
  private func failed(_ reason: [String], _ status: HTTPResponse.Status) -> Response {
    let words = services.texts.provider
    var response = services.responder.notice(
      DeskTexts.Words(heading: words.failed(provider.label), lines: reason + [words.otherwise]),
      for: nil, status: status)
    response.headers[values: .setCookie] = [services.cookie(.trip).clearing]
    return response
  }

  /// Where the provider sends the browser back, as it must be known there.
  private func home(of request: Request) -> String {
    services.address(of: request) + DeskPath.providerReturn
  }

  private func parameter(_ name: String, of request: Request) -> String? {
    request.uri.queryParameters[Substring(name)].map(String.init)
  }
}
