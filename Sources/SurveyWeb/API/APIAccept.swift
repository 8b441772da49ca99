import Foundation
import HTTPTypes
import Hummingbird

/// What a program says it takes.
enum APIAccept {
  /// Whether it takes JSON: it says so, says “anything”, or says nothing.
  ///
  /// The most exact range counts (RFC 9110, 12.5.1); one of weight 0 is refused.
  static func takesJSON(_ request: Request) -> Bool {
    let ranges = request.headers[values: .accept].flatMap { $0.split(separator: ",") }
      .map { $0.lowercased() }
    guard !ranges.isEmpty else { return true }
    for name in [APIReply.json, "application/*", "*/*"] {
      if let range = ranges.first(where: { plain($0) == name }) { return weight(range) > 0 }
    }
    return false
  }

  private static func plain(_ range: String) -> String {
    String(range.prefix { $0 != ";" }).trimmingCharacters(in: .whitespaces)
  }

  private static func weight(_ range: String) -> Double {
    for part in range.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
      if pair.count == 2, pair[0] == "q" { return Double(pair[1]) ?? 0 }
    }
    return 1
  }
}
