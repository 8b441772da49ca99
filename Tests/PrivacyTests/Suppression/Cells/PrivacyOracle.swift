import Foundation

@testable import Privacy

/// The reference file of small tables: what an attacker can solve, and the cheapest safe suppression.
///
/// The folder comes from `PARALLAX_ORACLES`, by default `../shared/oracles` beside the repository.
enum PrivacyOracle {
  static let file: URL = {
    let repository = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let named = ProcessInfo.processInfo.environment["PARALLAX_ORACLES"].map { URL(filePath: $0) }
    let folder = named ?? repository.appending(path: "../shared/oracles").standardized
    return folder.appending(path: "privacy.json")
  }()

  static var exists: Bool { FileManager.default.fileExists(atPath: file.path) }

  static func cases() throws -> [Case] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(contentsOf: file)).cases
  }

  struct Document: Decodable {
    let cases: [Case]
  }

  struct Case: Decodable {
    let id: String
    let input: Input
    let expected: Expected
  }

  struct Input: Decodable {
    let table: [[Int]]?
    let threshold: Int?
    let requiredIntervalWidth: Int?
    let scores: [Double]?
    let groups: [String: [Int]]?
    let wave1Ids: [Int]?
    let wave2Ids: [Int]?
    let epsilon: Double?
    let sensitivity: Double?
  }

  struct Expected: Decodable {
    let primary: [[Int]]?
    let naiveIntervals: [[Int]]?
    let minimumComplementaryCost: Int?
    let optimalComplementarySets: [[[Int]]]?
    let feasible: Bool?
    let intervalsOfFirstOptimalSet: Intervals?
    let published: [String]?
    let flagged: [Flag]?
    let onlyWave1: Int?
    let onlyWave2: Int?
    let common: Int?
    let pmfMinus3To3: [Double]?
    let variance: Double?
    let q975: Int?
    let cdf0: Double?
  }

  struct Intervals: Decodable {
    let suppressed: [[Int]]
    let intervals: [[Int]]
  }

  struct Flag: Decodable {
    let minuend: String
    let subtrahend: Names
    let residualN: Int
    let residualMean: Double
  }

  /// One name or a list of names.
  struct Names: Decodable {
    let names: Set<String>

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        names = [name]
      } else {
        names = Set(try container.decode([String].self))
      }
    }
  }
}

/// A flat table with published margins, as the engine sees it.
struct FlatTable {
  let table: CellTable
  private let isTurned: Bool

  init(_ rows: [[Int]], minimum: Int, width: Int) {
    // The engine likes few groups: the shorter side becomes the groups.
    let columns = rows.first?.count ?? 0
    isTurned = columns > rows.count
    let lines =
      isTurned ? (0..<columns).map { column in rows.map { $0[column] } } : rows
    let groups = GroupTree(parents: [nil] + (lines.first ?? []).map { _ in 0 })
    var kept = Set((0..<groups.count).map { CellTable.Cell(place: 0, group: $0) })
    for node in 0...lines.count { kept.insert(CellTable.Cell(place: node, group: 0)) }
    table = CellTable(
      parents: [nil] + lines.map { _ in 0 }, groups: groups,
      own: [(lines.first ?? []).map { _ in 0 }] + lines, minimum: minimum, width: width,
      kept: kept)
  }

  /// The engine's cell of a row and column.
  func cell(_ position: [Int]) -> CellTable.Cell {
    isTurned
      ? CellTable.Cell(place: position[1] + 1, group: position[0] + 1)
      : CellTable.Cell(place: position[0] + 1, group: position[1] + 1)
  }

  /// The row and column of a cell.
  func position(_ cell: CellTable.Cell) -> [Int] {
    isTurned ? [cell.group - 1, cell.place - 1] : [cell.place - 1, cell.group - 1]
  }

  /// The engine's pattern for withheld positions.
  func pattern(_ withheld: [[Int]]) -> [[Bool]] {
    let cells = Set(withheld.map { cell($0) })
    return table.parents.indices.map { node in
      (0..<table.groups.count).map { cells.contains(CellTable.Cell(place: node, group: $0)) }
    }
  }
}
