public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore: ReleaseStore {
  /// What reports of a wave may show.
  ///
  /// - Returns: `nil` before the first report.
  public func release(of wave: WaveID) async throws(StoreError) -> Release? {
    try await read { db in try Self.release(of: WaveRecord(wave, in: db), in: db) }
  }

  /// Keeps what the first report shows, in one transaction; where that is kept already, nothing
  /// changes.
  ///
  /// - Returns: What is kept.
  public func settle(
    _ release: Release, for wave: WaveID
  ) async throws(StoreError) -> Release {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.sealed])
      if let kept = try Self.release(of: record, in: db) { return kept }
      let keys = try RosterTable.frozen.departmentKeys(of: record.id, in: db)
      try db.run(.insertRelease, [record.id, release.cells.count, release.rows.count])
      for cell in release.cells {
        let place = try cell.department.map { department in
          guard let key = keys[department.rawValue] else {
            throw StoreError.notFound("department")
          }
          return key
        }
        try db.run(
          .insertReleasedCell, [record.id, place, cell.block.rawValue, cell.facet.rawValue])
      }
      for row in release.rows {
        try db.run(.insertReleasedRow, [record.id, row.question?.rawValue, row.value])
      }
      return release
    }
  }

  /// What is kept of a wave; `nil` where nothing was settled.
  private static func release(of record: WaveRecord, in db: Database) throws -> Release? {
    guard let count = try db.row(.releaseOfWave, [record.id]) else { return nil }
    let cells = try db.rows(.releasedCells, [record.id]).compactMap { row in
      Facet(rawValue: row[2]).map {
        ReleasedCell(
          department: (row[0] as String?).map { Identifier($0) },
          block: Identifier(row[1] as String), facet: $0)
      }
    }
    let rows = try db.rows(.releasedRows, [record.id]).map { row in
      BreakdownRow(
        breakdown: (row[0] as String?).map { .question(Identifier($0)) } ?? .tier, value: row[1])
    }
    guard cells.count == count[0] as Int, rows.count == count[1] as Int else {
      throw StoreError.unavailable("what was settled is not all there")
    }
    return Release(cells: Set(cells), rows: Set(rows))
  }
}

extension BreakdownRow {
  /// The question that the row is an option of; `nil` for a tier.
  fileprivate var question: Identifier<ProfileQuestion>? {
    if case .question(let id) = breakdown { id } else { nil }
  }
}
