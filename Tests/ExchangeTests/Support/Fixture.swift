import Exchange
import Foundation
import SurveyModel

/// Files of other programs, written for these tests.
enum Fixture {
  /// The bytes of a file in `Fixtures`.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }

  /// The survey of a file in `Fixtures`.
  static func survey(_ name: String) throws -> SurveyImport.Result {
    try SurveyImport.read(SurveyImport.Files(name: name, survey: bytes(name)))
  }

  /// The survey of a text.
  static func survey(of text: String, form: SurveyForm? = nil) throws -> SurveyImport.Result {
    try SurveyImport.read(
      SurveyImport.Files(name: "source", survey: Array(text.utf8)), form: form)
  }

  /// The codes of the faults of a text, in their order; empty where it is taken.
  static func faults(of bytes: [UInt8], form: SurveyForm? = nil) -> [ExchangeFault] {
    do {
      _ = try SurveyImport.read(SurveyImport.Files(name: "source", survey: bytes), form: form)
      return []
    } catch {
      return error.faults
    }
  }
}

extension SurveyImport.Result {
  /// Whether a note of a kind about a subject has words in it.
  func notes(_ kind: ImportNote.Kind, _ subject: String, _ words: String = "") -> Bool {
    notes.contains {
      $0.kind == kind && $0.subject == subject
        && (words.isEmpty || $0.message.contains(words))
    }
  }
}
