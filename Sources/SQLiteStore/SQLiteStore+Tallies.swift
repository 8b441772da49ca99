public import Collecting
import Foundation
import GRDB
import SurveyModel
public import Tallies

extension SQLiteStore: TallySource {
  /// What goes wrong when the store is read.
  public typealias Failure = StoreError

  /// The tallies of a wave whose results exist.
  ///
  /// The answer strings are counted where SQLite holds them, without a copy.
  public func tallies(
    wave: String, organisation: String, layout: TallyLayout
  ) async throws(StoreError) -> TallyBook {
    let id = WaveID(organisation: Identifier(organisation), name: wave)
    return try await read { db in
      let record = try WaveRecord(id, in: db)
      try record.require([.emptied, .sealed])
      var count = GroupedCount(layout: layout, codes: try Places(of: record, in: db).codes)
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: Query.responsesOfWave.rawValue), arguments: [record.id])
      while let row = try rows.next() { try count.add(row) }
      return count.counter.book(wave: wave)
    }
  }
}

/// A counter that finds the group of a stored response by the store's own keys.
private struct GroupedCount {
  private struct Key: Hashable {
    let place: Int64
    let tier: String
  }

  private(set) var counter: TallyCounter
  private let codes: [Int64: String]
  private var rows: [Key: TallyCounter.Row] = [:]

  init(layout: TallyLayout, codes: [Int64: String]) {
    counter = TallyCounter(layout)
    self.codes = codes
  }

  /// Counts a row of ``Query/responsesOfWave``.
  mutating func add(_ row: Row) throws {
    let group = try self.row(of: Key(place: row[0], tier: row[1]))
    if row[4] { counter.addConsent(to: group) }
    try row.withUnsafeData(atIndex: 2) { data in
      do {
        try (data ?? .init()).withUnsafeBytes { bytes in
          try counter.add(answers: bytes.bindMemory(to: UInt8.self), to: group)
        }
      } catch is AnswerStringFault {
        throw StoreError.unavailable("a response does not fit the survey")
      }
    }
  }

  private mutating func row(of key: Key) throws(StoreError) -> TallyCounter.Row {
    if let row = rows[key] { return row }
    guard let code = codes[key.place] else {
      throw .unavailable("a response lies in no department")
    }
    let department = Identifier<Department>(code)
    let group =
      Tier(rawValue: key.tier).map { TallyBook.Group(department: department, tier: $0) }
      ?? TallyBook.Group(department: department, role: .leader)
    let row = counter.row(of: group)
    rows[key] = row
    return row
  }
}
