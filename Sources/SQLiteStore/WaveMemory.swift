import Collecting
import GRDB
import SurveyModel
import Synchronization

/// The waves that a store has read, each as long as nobody has changed it.
///
/// Every change of a wave draws its version in the database anew, in the same transaction and whichever
/// process makes it. The version is read in the reading that uses the wave: what has been changed since is
/// never told from memory.
final class WaveMemory: Sendable {
  private struct Kept: Sendable {
    let version: Int64
    let record: WaveRecord
  }

  /// The most waves that are kept; when they are as many, all are forgotten.
  static let most = 64

  private let waves = Mutex<[Int64: Kept]>([:])

  /// How many waves are kept.
  var count: Int { waves.withLock { $0.count } }

  /// The wave of a key, if it is kept in a version.
  func kept(_ key: Int64, version: Int64) -> WaveRecord? {
    waves.withLock { $0[key] }.flatMap { $0.version == version ? $0.record : nil }
  }

  /// The wave of a key, in the version that the present reading has found.
  ///
  /// - Throws: ``StoreError/notFound(_:)``.
  func record(_ key: Int64, version: Int64, in db: Database) throws -> WaveRecord {
    if let kept = kept(key, version: version) { return kept }
    guard let record = try WaveRecord(key: key, in: db) else { throw StoreError.notFound("wave") }
    waves.withLock { waves in
      if waves.count >= Self.most { waves.removeAll() }
      waves[key] = Kept(version: version, record: record)
    }
    return record
  }

  /// The wave of a name.
  ///
  /// - Throws: ``StoreError/notFound(_:)``.
  func record(_ id: WaveID, in db: Database) throws -> WaveRecord {
    guard let row = try db.row(.versionOfWave, [id.organisation.rawValue, id.name]) else {
      // Says whether the organisation or the wave is missing.
      return try WaveRecord(id, in: db)
    }
    return try record(row["wave_id"], version: row["version"], in: db)
  }
}
