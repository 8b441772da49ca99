import Foundation
import Rendering

/// A new folder of charts: a drawing and its table each.
struct ChartFolder {
  /// The path of the folder.
  let path: String

  /// Whether only its owner may read it.
  let isPrivate: Bool

  /// Writes all charts, as drawings or as pictures.
  ///
  /// - Parameters:
  ///   - drawings: The charts.
  ///   - printer: What makes pictures of them; `nil` for drawings.
  /// - Throws: ``Failure`` when the folder exists, or cannot be written, or a picture cannot be made.
  func write(_ drawings: [Drawing], drawnBy printer: PagePrinter? = nil) throws {
    try OutputFile(path: path).refuseExisting()
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: isPrivate ? [.posixPermissions: 0o700] : nil)
    } catch {
      throw Failure(.unavailable, "the folder \(path) cannot be made")
    }
    var progress = ProgressLine(unit: "charts", every: 1)
    for (number, drawing) in drawings.enumerated() {
      let chart = try printer.map { ("png", try $0.png(of: drawing)) }
      for (ending, bytes) in [
        chart ?? ("svg", Array(drawing.svg.utf8)), ("csv", Array(drawing.csv.utf8)),
      ] {
        try OutputFile(path: "\(path)/\(drawing.name).\(ending)", isPrivate: isPrivate)
          .write(bytes)
      }
      progress.tell(number + 1, of: drawings.count)
    }
    progress.end()
    Console.say("\(drawings.count) charts are in \(path), each with its table.")
  }
}
