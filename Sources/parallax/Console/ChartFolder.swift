import Foundation
import Rendering

/// A new folder of charts: a drawing and its table each.
struct ChartFolder {
  /// The path of the folder.
  let path: String

  /// Whether only its owner may read it.
  let isPrivate: Bool

  /// Writes all charts.
  ///
  /// - Throws: ``Failure`` when the folder exists, or cannot be written.
  func write(_ drawings: [Drawing]) throws {
    try OutputFile(path: path).refuseExisting()
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: isPrivate ? [.posixPermissions: 0o700] : nil)
    } catch {
      throw Failure(.unavailable, "the folder \(path) cannot be made")
    }
    for drawing in drawings {
      for (ending, text) in [("svg", drawing.svg), ("csv", drawing.csv)] {
        try OutputFile(path: "\(path)/\(drawing.name).\(ending)", isPrivate: isPrivate)
          .write(Array(text.utf8))
      }
    }
    Console.say("\(drawings.count) charts are in \(path), each with its table.")
  }
}
