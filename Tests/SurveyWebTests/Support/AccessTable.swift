import Foundation
import Governance

/// The table of `docs/access.md`: what each route answers to whom.
enum AccessTable {
  /// Who asks: nobody, or an account of a kind.
  static let people: [PostKind?] = [nil, .administrator, .consultant, .leader, .auditor]

  /// A row of the table.
  struct Row: Hashable, Sendable, CustomStringConvertible {
    let method: String
    let path: String

    /// What stands in the braces of the path; empty where it does not matter.
    let object: String

    /// The status for each of ``AccessTable/people``.
    let statuses: [Int]

    /// The route, as the router lists it.
    var route: String { "\(method) \(path)" }

    var description: String { object.isEmpty ? route : "\(route) (\(object))" }
  }

  /// The rows of the page.
  ///
  /// - Throws: ``Fault`` for a row that cannot be read.
  static func rows() throws -> [Row] {
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    return try lines.filter { $0.hasPrefix("| GET ") || $0.hasPrefix("| POST ") }.map(row)
  }

  /// Why the table cannot be read.
  struct Fault: Error {
    let line: String
  }

  private static func row(_ line: Substring) throws -> Row {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }.dropFirst().dropLast()
    let route = (cells.first ?? "").split(separator: " ").map(String.init)
    let statuses = cells.dropFirst(2).compactMap { Int($0) }
    guard cells.count == 2 + people.count, route.count == 2, statuses.count == people.count else {
      throw Fault(line: String(line))
    }
    return Row(
      method: route[0], path: route[1], object: cells[cells.startIndex + 1], statuses: statuses)
  }

  private static let page = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder.appending(path: "docs/access.md")
  }()
}
