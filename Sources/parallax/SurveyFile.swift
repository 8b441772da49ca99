import Foundation
import SurveyModel
import Surveys

/// A survey as the command line names it: a file, or one of the shipped instruments.
struct SurveyFile {
  /// The name, as it was given.
  let name: String

  private let bytes: [UInt8]

  /// Finds the survey of a name.
  ///
  /// - Throws: ``Failure`` when it is neither a file nor shipped.
  init(named name: String) throws {
    self.name = name
    if let data = FileManager.default.contents(atPath: name) {
      bytes = Array(data)
    } else if let shipped = ShippedSurveys.text(named: name) {
      bytes = Array(shipped.utf8)
    } else {
      throw Failure(
        .notFound, "there is no survey file “\(name)”",
        hint: "Shipped with Parallax: "
          + ShippedSurveys.all.map(\.name).joined(separator: ", "))
    }
  }

  /// The survey of the file.
  ///
  /// - Throws: All faults of the file.
  func survey() throws -> Survey {
    try SurveyReader.read(bytes, file: name)
  }

  /// The YAML text.
  var source: String { String(decoding: bytes, as: UTF8.self) }
}
