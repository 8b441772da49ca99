import Foundation

/// Prints a page of HTML to a PDF by a program of the system: Chromium, or else WeasyPrint.
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

  /// The PDF of a page.
  ///
  /// - Throws: ``Failure`` when the program fails.
  func pdf(of html: String) throws -> [UInt8] {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "parallax-\(UUID().uuidString)")
    do {
      try manager.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        .unavailable, "no folder for the PDF can be made in \(manager.temporaryDirectory.path)")
    }
    defer { try? manager.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let result = folder.appending(path: "page.pdf")
    do {
      try Data(html.utf8).write(to: page)
      try run(words(page: page, result: result, folder: folder))
      let bytes = Array(try Data(contentsOf: result))
      guard bytes.starts(with: Data("%PDF".utf8)) else { throw failure }
      return bytes
    } catch {
      throw failure
    }
  }

  private func words(page: URL, result: URL, folder: URL) -> [String] {
    switch kind {
    case .weasyprint: return ["--quiet", page.path, result.path]
    case .chromium:
      return (getuid() == 0 ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
        "--user-data-dir=\(folder.appending(path: "profile").path)", "--no-pdf-header-footer",
        "--print-to-pdf=\(result.path)", page.absoluteString,
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
    Failure(.unavailable, "\(program.path) made no PDF", hint: Self.hint)
  }
}
