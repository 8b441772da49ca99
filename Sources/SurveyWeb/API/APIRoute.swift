import Governance

/// What programs may ask for, all of it by GET.
///
/// The raw value is the path below ``base``, as the OpenAPI document writes it.
enum APIRoute: String, CaseIterable, Sendable {
  case document = "openapi.json"
  case organisations = "organisations"
  case departments = "organisations/{organisation}/departments"
  case waves = "organisations/{organisation}/waves"
  case wave = "organisations/{organisation}/waves/{wave}"
  case status = "organisations/{organisation}/waves/{wave}/status"
  case gaps = "organisations/{organisation}/waves/{wave}/gaps"
  case comparison = "organisations/{organisation}/waves/{wave}/comparison"
  case comments = "organisations/{organisation}/waves/{wave}/comments"

  /// Where all of them lie.
  static let base = "/api/v1"

  /// The methods that there are.
  static let methods = "GET, HEAD"

  /// The address, with what differs in braces.
  var path: String { "\(Self.base)/\(rawValue)" }

  /// The rights that a token and its account must have, all of them.
  ///
  /// Gaps and comparisons are the files that pages hand out, and ask for what these ask.
  var rights: [Right] {
    switch self {
    case .document: []
    case .organisations, .waves, .wave: [.seeWaves]
    case .departments: [.seeWaves, .seeResults]
    case .status: [.seeWaves, .seeResponseRates]
    case .gaps, .comparison: [.seeWaves, .seeResults, .export]
    case .comments: [.seeWaves, .seeResults, .seeComments]
    }
  }

  /// The parameters that may be asked with.
  var parameters: Set<String> {
    switch self {
    case .organisations, .departments, .waves: [APIQuery.limit, APIQuery.cursor]
    case .comparison: [APIQuery.with]
    case .document, .wave, .status, .gaps, .comments: []
    }
  }

  /// Whether an address is one of this route's.
  func matches(_ address: String) -> Bool {
    let (parts, given) = (path.split(separator: "/"), address.split(separator: "/"))
    return parts.count == given.count
      && zip(parts, given).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
  }
}
