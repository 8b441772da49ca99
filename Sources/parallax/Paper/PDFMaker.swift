import Foundation

/// Makes a PDF with fields to fill in of a page of HTML, by WeasyPrint where it is installed.
///
/// It is a program of its own, given the page on its stdin; nothing else of the person's goes to it.
struct PDFMaker {
  /// The path of the program.
  let program: String

  /// Finds WeasyPrint on the search path.
  ///
  /// - Throws: ``Failure`` when it is not there.
  init(environment: [String: String]) throws {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let found = folders.map { "\($0)/weasyprint" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else {
      throw Failure(
        .unavailable, "a PDF needs the program weasyprint, which is not on the search path",
        hint:
          "Install it (version 60 or newer: pipx install weasyprint), or take --format html and "
          + "print that from a browser.")
    }
    program = found
  }

  /// The PDF of a page.
  ///
  /// - Throws: ``Failure`` when WeasyPrint fails, or makes no fields.
  func pdf(of html: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--quiet", "--pdf-forms", "-", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // A program that ends before it has read the page must not end this one.
    signal(SIGPIPE, SIG_IGN)
    let bytes: Data
    do {
      try process.run()
      // It reads all of the page before it writes, so that neither waits for the other.
      try input.fileHandleForWriting.write(contentsOf: Data(html.utf8))
      try input.fileHandleForWriting.close()
      bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw Failure(.unavailable, "\(program) cannot be used", hint: Self.hint)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, bytes.starts(with: Data("%PDF".utf8)) else {
      throw Failure(.unavailable, "\(program) made no PDF", hint: Self.hint)
    }
    guard bytes.range(of: Data("/AcroForm".utf8)) != nil else {
      throw Failure(
        .unavailable, "this weasyprint makes no fields to fill in",
        hint: "It takes version 60 or newer: pipx install weasyprint")
    }
    return Array(bytes)
  }

  private static let hint =
    "It takes version 60 or newer; see what it says to: weasyprint --info. Or take --format html."
}
