import Foundation
import SurveyModel
import Testing

struct SurveySchemaTests {
  /// `RECORD_GOLDEN=1` writes the file anew.
  @Test func `the schema file is the one that the reader's table of keys makes`() throws {
    let path = "Surveys/survey.schema.json"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try SurveySchema.json.write(
        to: Project.root().appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(try Project.text(path) == SurveySchema.json)
  }

  @Test func `the schema is JSON that names every key of a well-formed survey`() throws {
    let data = Data(SurveySchema.json.utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    let topKeys = SmallSurvey.lines.filter { $0.first?.isLetter == true }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(Set(properties.keys) == Set(topKeys + ["unreviewed"]))
    #expect(schema["additionalProperties"] as? Bool == false)
    let required = try #require(schema["required"] as? [String])
    #expect(Set(topKeys).subtracting(required) == ["open", "profile", "short_form"])
  }

  /// The reader is asked about each required key by leaving it out.
  @Test func `what the schema requires at the top, the reader misses`() throws {
    let data = Data(SurveySchema.json.utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in try #require(schema["required"] as? [String]) {
      let found = faults(of: SmallSurvey.renaming(key, to: "unheard_of"))
      #expect(found.contains("1:1 survey.missing-key"), "\(key)")
      #expect(found.contains { $0.hasSuffix("survey.unknown-key") }, "\(key)")
    }
  }
}

extension SmallSurvey {
  /// The text with another name for a key at its top.
  static func renaming(_ key: String, to other: String) -> String {
    lines.map { $0.hasPrefix("\(key):") ? other + $0.dropFirst(key.count) : $0 }
      .joined(separator: "\n")
  }
}
