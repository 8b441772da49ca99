import Governance
import HTTPTypes

/// Why a program does not get what it asked for.
///
/// No case carries what was asked with, so that no answer or log repeats it.
enum APIProblem: Error, Hashable, Sendable {
  /// A parameter is not as the document says.
  case badQuery(String)

  /// No token was shown, or none that counts.
  case noToken(isUnknown: Bool)

  /// The token or its account lacks one of these rights.
  case notAllowed([Right])

  /// There is nothing here that the account may know of.
  case notHere

  /// The wave is there, its results are not, and why.
  case noResults(String)

  /// The address is right, and the method is none of it.
  case wrongMethod

  /// The program takes no JSON.
  case notAcceptable

  /// Too many requests: when to come again, in seconds.
  case tooMany(seconds: Int)

  /// It failed here; the number finds the line in the log.
  case failed(reference: String)

  /// The status with which it is sent.
  var status: HTTPResponse.Status {
    switch self {
    case .badQuery: .badRequest
    case .noToken: .unauthorized
    case .notAllowed: .forbidden
    case .notHere, .noResults: .notFound
    case .wrongMethod: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .tooMany: .tooManyRequests
    case .failed: .serviceUnavailable
    }
  }

  /// The stable name of the kind of problem, which `docs/api.md` explains.
  var code: String {
    switch self {
    case .badQuery: "bad-query"
    case .noToken: "no-token"
    case .notAllowed: "not-allowed"
    case .notHere: "not-found"
    case .noResults: "no-results"
    case .wrongMethod: "wrong-method"
    case .notAcceptable: "not-acceptable"
    case .tooMany: "too-many-requests"
    case .failed: "unavailable"
    }
  }

  /// The kind of problem in words.
  var title: String {
    switch self {
    case .badQuery: "A parameter is not right"
    case .noToken: "A token is needed"
    case .notAllowed: "This token may not do this"
    case .notHere: "Nothing is here"
    case .noResults: "There are no results to show"
    case .wrongMethod: "This method is not possible here"
    case .notAcceptable: "There is only JSON"
    case .tooMany: "Too many requests"
    case .failed: "Something failed on the server"
    }
  }

  /// What happened, and what to do.
  var detail: String {
    switch self {
    case .badQuery(let words), .noResults(let words): words
    case .noToken(isUnknown: true):
      "The token is not known, has ended, or was revoked. Make another."
    case .noToken: "Send the header “Authorization: Bearer parallax_…” with a token of an account."
    case .notAllowed(let rights):
      "The token's scope and its account's post must both hold: "
        + rights.map(\.rawValue).joined(separator: ", ") + "."
    case .notHere: "There is nothing at this address that the token's account may know of."
    case .wrongMethod: "Ask with GET or HEAD: programs change nothing here."
    case .notAcceptable: "Ask for application/json, or leave the header Accept out."
    case .tooMany(let seconds): "Come again in \(seconds) seconds."
    case .failed(let reference): "Try again. If it stays, tell who runs the server: \(reference)."
    }
  }

  /// The headers that go with it.
  var headers: HTTPFields {
    switch self {
    case .noToken(let isUnknown):
      [
        .wwwAuthenticate: "Bearer realm=\"parallax\""
          + (isUnknown ? ", error=\"invalid_token\"" : "")
      ]
    case .notAllowed:
      [.wwwAuthenticate: "Bearer realm=\"parallax\", error=\"insufficient_scope\""]
    case .wrongMethod: [.allow: APIRoute.methods]
    case .tooMany(let seconds): [.retryAfter: "\(seconds)"]
    default: [:]
    }
  }

  /// The problem as a document of RFC 9457; the instance is the address that was asked for, without its
  /// parameters.
  func value(instance: String) -> APIValue {
    .object([
      "type": .string("urn:parallax:problem:\(code)"), "title": .string(title),
      "status": .integer(Int(status.code)), "detail": .string(detail),
      "instance": .string(instance),
    ])
  }
}

extension APIProblem {
  /// What an error of rights is to a program that asked for a route.
  init?(_ error: DeskError, on route: APIRoute?) {
    switch error {
    case .notAllowed: self = .notAllowed(route?.rights ?? [])
    case .notHere, .notSignedIn: self = .notHere
    default: return nil
    }
  }
}
