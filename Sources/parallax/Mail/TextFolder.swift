import Collecting
import Foundation
import SurveyModel

/// A folder of texts for mails: `invitation.en.txt`, `reminder.de.txt`.
struct TextFolder {
  let path: String

  /// Our own texts, with those of the folder in their place.
  func texts() throws -> MailTexts {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Failure(.notFound, "there is no folder \(path)")
    }
    var texts = try MailTexts.shipped()
    for name in names.sorted() {
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[2] == "txt",
        let purpose = MailTexts.Purpose(rawValue: String(parts[0]))
      else {
        Console.say("\(path)/\(name) is passed over; texts are called invitation.en.txt")
        continue
      }
      guard let bytes = FileManager.default.contents(atPath: "\(path)/\(name)"),
        let text = String(data: bytes, encoding: .utf8)
      else { throw Failure(.badInput, "\(path)/\(name) is not text in UTF-8") }
      texts = texts.with(
        try MailTemplate(reading: text, name: "\(path)/\(name)"), for: purpose,
        in: Language(rawValue: String(parts[1])))
    }
    return texts
  }
}
