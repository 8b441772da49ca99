import Foundation
import Rendering

/// Prints a page to a PDF, or a chart to a picture, by a program of the system: Chromium, or else WeasyPrint.
///
/// The page lies for that long in a folder that only its owner can read. The page fetches nothing, and nothing of
/// the database goes to the program.
struct PagePrinter {
  private enum Kind {
    case chromium
    case weasyprint
  }

  private let program: URL
  private let kind: Kind

  private static let hint =
    "Install Chromium (apt install chromium) or WeasyPrint (pipx install weasyprint), or take --format "
    + "html and print that from a browser: it prints the same."

  /// Finds a program on the search path.
  ///
  /// - Throws: ``Failure`` when there is none.
  static func found(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> PagePrinter {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let names: [(String, Kind)] = [
      ("chromium", .chromium), ("chromium-browser", .chromium), ("google-chrome", .chromium),
      ("weasyprint", .weasyprint),
    ]
    for (name, kind) in names {
      let paths = folders.map { "\($0)/\(name)" }
      if let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) {
        return PagePrinter(program: URL(fileURLWithPath: path), kind: kind)
      }
    }
    throw Failure(
      .unavailable, "a PDF needs chromium or weasyprint, and neither is on the search path",
      hint: hint)
  }

  /// Finds the program that makes pictures of drawings.
  ///
  /// - Throws: ``Failure`` when it is not there.
  static func drawing(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> PagePrinter {
    let printer = try? found(environment: environment)
    guard let printer, printer.kind == .chromium else {
      throw Failure(
        .unavailable, "pictures of charts need chromium, which is not on the search path",
        hint:
          "Install it (apt install chromium), or take --format svg: drawings need no program, and stay "
          + "sharp at any size.")
    }
    return printer
  }

  /// The PDF of a page.
  ///
  /// - Throws: ``Failure`` when the program fails.
  func pdf(of html: String) throws -> [UInt8] {
    try made(of: html, as: "page.html", into: "page.pdf", beginning: Data("%PDF".utf8)) {
      words(page: $0, result: $1, folder: $2)
    }
  }

  /// A chart as a picture, two dots a pixel; one, where it would be higher than pictures may be.
  ///
  /// - Throws: ``Failure`` when the program fails.
  func png(of drawing: Drawing) throws -> [UInt8] {
    let scale = drawing.height > 8000 ? 1 : 2
    return try made(
      of: drawing.svg, as: "chart.svg", into: "chart.png",
      beginning: Data([0x89, 0x50, 0x4E, 0x47])
    ) { page, result, folder in
      Self.chromium(folder) + [
        "--hide-scrollbars", "--force-device-scale-factor=\(scale)",
        "--window-size=\(drawing.width),\(drawing.height)", "--screenshot=\(result.path)",
        page.absoluteString,
      ]
    }
  }

  /// What the program makes of a text, in a folder that is gone afterwards.
  private func made(
    of text: String, as source: String, into target: String, beginning: Data,
    _ words: (_ page: URL, _ result: URL, _ folder: URL) -> [String]
  ) throws -> [UInt8] {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "parallax-\(UUID().uuidString)")
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        .unavailable, "no folder to print in can be made in \(manager.temporaryDirectory.path)")
    }
    defer { try? manager.removeItem(at: folder) }
    let (page, result) = (folder.appending(path: source), folder.appending(path: target))
    do {
      try Data(text.utf8).write(to: page)
      try run(words(page, result, folder))
      let bytes = try Data(contentsOf: result)
      guard bytes.starts(with: beginning) else { throw failure }
      return Array(bytes)
    } catch {
      throw failure
    }
  }

  /// What Chromium is told whatever it makes.
  private static func chromium(_ folder: URL) -> [String] {
    (getuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
      "--user-data-dir=\(folder.appending(path: "profile").path)",
    ]
  }

  private func words(page: URL, result: URL, folder: URL) -> [String] {
    switch kind {
    case .weasyprint: return ["--quiet", page.path, result.path]
    case .chromium:
      return Self.chromium(folder) + [
        "--no-pdf-header-footer", "--print-to-pdf=\(result.path)", page.absoluteString,
      ]
    }
  }

  private func run(_ words: [String]) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw failure }
  }

  private var failure: Failure {
    Failure(.unavailable, "\(program.path) printed nothing", hint: Self.hint)
  }
}
