public import Collecting
import GRDB
public import SurveyModel

extension SQLiteStore: OutcomeStore {
  /// The figures of a wave.
  ///
  /// - Returns: `nil` where none were imported.
  public func outcome(of wave: WaveID) async throws(StoreError) -> Outcome? {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      guard let name = try db.row(.outcomeOfWave, [record.id]) else { return nil }
      let figures = try db.rows(.figuresOfWave, [record.id]).map { row in
        (Identifier<Department>(row[0] as String), row[1] as Double)
      }
      return Outcome(
        name: name["name"],
        values: Dictionary(figures, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Puts figures in the place of those that the wave has, in one transaction.
  public func replaceOutcome(
    of wave: WaveID, with outcome: Outcome
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened, .closing, .emptied, .sealed])
      let keys = try RosterTable.frozen.departmentKeys(of: record.id, in: db)
      try db.run(.deleteOutcomeOfWave, [record.id])
      try db.run(.insertOutcome, [record.id, outcome.name])
      let id = db.lastInsertedRowID
      for (department, value) in outcome.values.sorted(by: { $0.key < $1.key }) {
        guard let key = keys[department.rawValue] else {
          throw StoreError.notFound("department")
        }
        try db.run(.insertFigure, [id, key, value])
      }
    }
  }
}
