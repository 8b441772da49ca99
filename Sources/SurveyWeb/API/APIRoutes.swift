import Collecting
import Foundation
import Governance
import HTTPTypes
import Hummingbird

/// What programs ask for with a token: the same screened results as the pages, and no other way to a number.
///
/// A cookie counts for nothing here, and nothing can be changed.
struct APIRoutes: Sendable {
  let site: AccountSite
  let document: APIDocument
  let now: @Sendable () -> Date

  /// Counts requests of tokens that count.
  let calls = CallLimiter()

  /// Counts tokens that nobody has, by network.
  let guesses = GuessLimiter()

  func add(to router: Router<WebContext>) {
    router.add(middleware: APIErrors())
    for route in APIRoute.allCases {
      router.get(RouterPath(route.path)) { request, context in
        try await answer(route, request, context)
      }
    }
  }

  private func answer(
    _ route: APIRoute, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let caller = route == .document ? nil : try await caller(request, context)
    if let caller, !route.rights.allSatisfy(caller.hasAtAll) {
      throw APIProblem.notAllowed(route.rights)
    }
    guard APIAccept.takesJSON(request) else { throw APIProblem.notAcceptable }
    let query = try APIQuery(request, of: route)
    guard let caller else { return APIReply(bytes: document.bytes).response(to: request) }
    let place = APIPlace(
      organisation: context.parameters.get("organisation")?.removingPercentEncoding,
      wave: context.parameters.get("wave")?.removingPercentEncoding)
    let desk = APIDesk(site: site, caller: caller, query: query, place: place)
    return try await desk.reply(to: route).response(to: request)
  }

  /// Whose token a request shows.
  ///
  /// A token that is right is always looked at: nobody's guesses close the door on a neighbour.
  private func caller(
    _ request: Request, _ context: WebContext
  ) async throws -> APICaller {
    guard let shown = request.headers[.authorization] else {
      throw APIProblem.noToken(isUnknown: false)
    }
    let moment = now()
    let parts = shown.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let found = try await site.desk.token(
        shown: parts[1].trimmingCharacters(in: .whitespaces), at: moment)
    else {
      throw guesses.take(context.guessSources, at: moment)
        ? APIProblem.noToken(isUnknown: true) : APIProblem.tooMany(seconds: 30)
    }
    if let seconds = calls.take(found.token.hash, at: moment) {
      throw APIProblem.tooMany(seconds: seconds)
    }
    return APICaller(account: found.account, token: found.token, now: moment)
  }
}

/// What the braces of an address stand for.
struct APIPlace: Sendable {
  let organisation: String?
  let wave: String?

  /// The address of the organisation.
  var organisationAddress: String {
    "\(APIRoute.base)/organisations/\(DeskPath.escaped(organisation ?? ""))"
  }

  /// The address of a wave of the organisation.
  func address(of wave: String) -> String {
    "\(organisationAddress)/waves/\(DeskPath.escaped(wave))"
  }
}
