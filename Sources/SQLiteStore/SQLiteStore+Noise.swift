public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore {
  /// All that is published of a wave with noise.
  ///
  /// - Returns: `nil` before the first report.
  public func noisyRelease(of wave: WaveID) async throws(StoreError) -> NoisyRelease? {
    try await read { db in try Self.noise(of: WaveRecord(wave, in: db), in: db) }
  }

  /// Keeps what was drawn for the first report, in one transaction; where something is kept already,
  /// nothing changes.
  ///
  /// - Returns: What is kept.
  public func settle(
    _ release: NoisyRelease, for wave: WaveID
  ) async throws(StoreError) -> NoisyRelease {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.sealed])
      if let kept = try Self.noise(of: record, in: db) { return kept }
      guard release.budget == record.wave.settings.noise else {
        throw StoreError.wrongState("the wave has another budget")
      }
      let keys = try RosterTable.frozen.departmentKeys(of: record.id, in: db)
      try db.run(
        .insertNoisyRelease, [record.id, release.budget.hundredths, release.sums.count])
      for sums in release.sums {
        let place = try sums.cell.department.map { department in
          guard let key = keys[department.rawValue] else {
            throw StoreError.notFound("department")
          }
          return key
        }
        try db.run(
          .insertNoisySum,
          [
            record.id, place, sums.cell.block.rawValue, sums.cell.facet.rawValue,
            sums.role.rawValue, sums.people, sums.sum, sums.squares,
          ])
      }
      return release
    }
  }

  /// What is kept of a wave; `nil` where nothing was drawn.
  private static func noise(of record: WaveRecord, in db: Database) throws -> NoisyRelease? {
    guard let head = try db.row(.noisyReleaseOfWave, [record.id]) else { return nil }
    let sums = try db.rows(.noisySums, [record.id]).compactMap(sums)
    guard let budget = NoiseBudget(hundredths: head[0]), sums.count == head[1] as Int else {
      throw StoreError.unavailable("the numbers that were published are not all there")
    }
    return NoisyRelease(budget: budget, sums: Set(sums))
  }

  private static func sums(_ row: Row) -> NoisySums? {
    guard let facet = Facet(rawValue: row[2]), let role = Role(rawValue: row[3]) else { return nil }
    let cell = ReleasedCell(
      department: (row[0] as String?).map { Identifier($0) },
      block: Identifier(row[1] as String), facet: facet)
    return NoisySums(cell: cell, role: role, people: row[4], sum: row[5], squares: row[6])
  }
}
