import Collecting
import Foundation
import Rendering

/// The addresses of a wave's results.
struct ResultPath: Sendable, Hashable {
  let organisation: String
  let wave: String

  /// The pattern under which all of them lie.
  static let pattern = "\(DeskPath.dashboard)/:organisation/:wave"

  /// The first page.
  var overview: String {
    "\(DeskPath.dashboard)/\(DeskPath.escaped(organisation))/\(DeskPath.escaped(wave))"
  }

  var heatMap: String { "\(overview)/heat-map" }
  var waves: String { "\(overview)/waves" }
  var comments: String { "\(overview)/comments" }
  var mirror: String { "\(overview)/mirror" }

  /// The comparison with one earlier wave.
  func waves(since earlier: String) -> String { "\(waves)?since=\(DeskPath.escaped(earlier))" }

  func heatMap(in department: String) -> String {
    "\(heatMap)?in=\(DeskPath.escaped(department))"
  }

  func block(_ code: String) -> String { "\(overview)/blocks/\(DeskPath.escaped(code))" }

  func department(_ code: String) -> String {
    "\(overview)/departments/\(DeskPath.escaped(code))"
  }

  /// The name of the organisation's row where a department's code would stand: no code begins so.
  static let everywhere = "~all"

  func why(_ department: String?, _ block: String) -> String {
    "\(overview)/why/\(DeskPath.escaped(department ?? Self.everywhere))/\(DeskPath.escaped(block))"
  }

  func export(_ format: Format) -> String { "\(overview)/export/\(format.rawValue)" }

  /// The file of the comparison with one earlier wave, or with all.
  func changes(_ format: Format, since earlier: String?) -> String {
    let query = earlier.map { "?since=\(DeskPath.escaped($0))" } ?? ""
    return "\(waves)/export/\(format.rawValue)\(query)"
  }

  /// Where the names on a page lead to.
  var links: ResultLinks {
    ResultLinks(
      block: { block($0) }, department: { department($0) }, why: { why($0, $1) },
      opening: { heatMap(in: $0) })
  }

  /// A part of an address as it was meant.
  static func plain(_ part: String?) -> String? { part?.removingPercentEncoding }
}
