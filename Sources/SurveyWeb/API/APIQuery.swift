import Foundation
import HTTPTypes
import Hummingbird

/// What a program asks with: nothing that the document does not name, and nothing twice.
struct APIQuery: Sendable {
  static let limit = "limit"
  static let cursor = "cursor"
  static let with = "with"

  /// How many things a part of a list has, unless asked otherwise.
  static let usual = 50

  /// How many things a part of a list may have.
  static let possible = 1...200

  private let values: [String: String]

  /// Reads the parameters of a request.
  ///
  /// - Throws: ``APIProblem/badQuery(_:)`` for one that is not possible, or stands there twice.
  init(_ request: Request, of route: APIRoute) throws(APIProblem) {
    var values: [String: String] = [:]
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let plain = parts.map {
        $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
      }
      guard let name = plain[0], route.parameters.contains(name) else {
        throw .badQuery(Self.possibleWords(route))
      }
      guard values[name] == nil, let value = plain.count > 1 ? plain[1] : "" else {
        throw .badQuery("Send the parameter “\(name)” once, in UTF-8.")
      }
      values[name] = value
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }

  /// How many things are asked for.
  ///
  /// - Throws: ``APIProblem/badQuery(_:)`` for what is no number between 1 and 200.
  func count() throws(APIProblem) -> Int {
    guard let typed = values[Self.limit] else { return Self.usual }
    guard typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(typed),
      Self.possible.contains(count)
    else { throw .badQuery("The parameter “limit” is a whole number from 1 to 200.") }
    return count
  }

  private static func possibleWords(_ route: APIRoute) -> String {
    let names = route.parameters.sorted().map { "“\($0)”" }.joined(separator: " and ")
    return names.isEmpty
      ? "This address takes no parameters." : "This address takes \(names) alone."
  }
}
