public import Collecting
import GRDB
import SurveyModel

extension SQLiteStore {
  /// Gives a wave its own texts in the place of those before, as long as nobody has answered.
  public func setTexts(_ texts: WaveTexts, of wave: WaveID) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      guard try db.row(.firstAnswerOfWave, [record.id]) == nil else {
        throw StoreError.wrongState("somebody has begun to answer")
      }
      try record.require([.planned, .opened])
      try db.run("DELETE FROM wave_text WHERE wave_id = ?", [record.id])
      try Self.insert(texts, of: record.id, in: db)
    }
  }

  static func insert(_ texts: WaveTexts, of wave: Int64, in db: Database) throws {
    for (kind, text) in texts.texts {
      for (language, words) in text.texts {
        try db.run(
          "INSERT INTO wave_text (wave_id, kind, language, text) VALUES (?, ?, ?, ?)",
          [wave, kind.rawValue, language.rawValue, words])
      }
    }
  }
}

extension WaveTexts {
  /// Reads the texts of a wave.
  init(of wave: Int64, in db: Database) throws {
    var found: [Kind: [Language: String]] = [:]
    for row in try db.rows(.textsOfWave, [wave]) {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw StoreError.unavailable("a wave has a text of a kind that is not known")
      }
      found[kind, default: [:]][Language(rawValue: row["language"])] = row["text"]
    }
    self.init(found.mapValues { LocalizedText($0) })
  }
}
