public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore: ReleaseStore {
  /// The cells that reports of a wave may show.
  ///
  /// - Returns: `nil` before the first report.
  public func release(of wave: WaveID) async throws(StoreError) -> Set<ReleasedCell>? {
    try await read { db in try Self.cells(of: WaveRecord(wave, in: db), in: db) }
  }

  /// Keeps the cells of the first report, in one transaction; where they are kept already, nothing
  /// changes.
  ///
  /// - Returns: What is kept.
  public func settle(
    _ cells: Set<ReleasedCell>, for wave: WaveID
  ) async throws(StoreError) -> Set<ReleasedCell> {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.sealed])
      if let kept = try Self.cells(of: record, in: db) { return kept }
      let keys = try RosterTable.frozen.departmentKeys(of: record.id, in: db)
      try db.run(.insertRelease, [record.id, cells.count])
      for cell in cells {
        let place = try cell.department.map { department in
          guard let key = keys[department.rawValue] else {
            throw StoreError.notFound("department")
          }
          return key
        }
        try db.run(
          .insertReleasedCell, [record.id, place, cell.block.rawValue, cell.facet.rawValue])
      }
      return cells
    }
  }

  /// What is kept of a wave; `nil` where nothing was settled.
  private static func cells(
    of record: WaveRecord, in db: Database
  ) throws -> Set<ReleasedCell>? {
    guard let count = try db.row(.releaseOfWave, [record.id]) else { return nil }
    let cells = try db.rows(.releasedCells, [record.id]).compactMap { row in
      Facet(rawValue: row[2]).map {
        ReleasedCell(
          department: (row[0] as String?).map { Identifier($0) },
          block: Identifier(row[1] as String), facet: $0)
      }
    }
    guard cells.count == count[0] as Int else {
      throw StoreError.unavailable("the cells that were settled are not all there")
    }
    return Set(cells)
  }
}
