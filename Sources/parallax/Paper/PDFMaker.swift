import Foundation

/// Makes a PDF with fields to fill in of a page of HTML, by WeasyPrint where it is installed.
///
/// It is a program of its own, given the page on its stdin; nothing of the database goes to it.
struct PDFMaker {
  /// The first version that makes circles to choose from.
  private static let firstVersion = 63

  private static let hint =
    "Install version \(firstVersion) or newer (pipx install weasyprint), or take --format html and print "
    + "that from a browser."

  private let program: URL

  /// Finds WeasyPrint on the search path.
  ///
  /// - Throws: ``Failure`` when it is not there, or too old.
  init(environment: [String: String]) throws {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let found = folders.map { "\($0)/weasyprint" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else {
      throw Failure(
        .unavailable, "a PDF needs the program weasyprint, which is not on the search path",
        hint: Self.hint)
    }
    program = URL(fileURLWithPath: found)
    let said = try output(of: ["--version"], given: Data())
    let version = String(decoding: said, as: UTF8.self).firstMatch(of: /([0-9]+)\./)
    guard let major = version.flatMap({ Int($0.1) }), major >= Self.firstVersion else {
      throw Failure(
        .unavailable, "\(found) is too old for fields to fill in", hint: Self.hint)
    }
  }

  /// The PDF of a page.
  ///
  /// - Throws: ``Failure`` when WeasyPrint fails.
  func pdf(of html: String) throws -> [UInt8] {
    let bytes = try output(of: ["--quiet", "--pdf-forms", "-", "-"], given: Data(html.utf8))
    guard bytes.starts(with: Data("%PDF".utf8)) else { throw failure }
    return Array(bytes)
  }

  private var failure: Failure {
    Failure(
      .unavailable, "\(program.path) made no PDF",
      hint: "See what it says to: weasyprint --info. " + Self.hint)
  }

  /// What the program writes to stdout; it reads all of its stdin before, so that neither waits for the
  /// other.
  private func output(of words: [String], given input: Data) throws -> Data {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    // A program that ends before it has read the page must not end this one.
    signal(SIGPIPE, SIG_IGN)
    let bytes: Data
    do {
      try process.run()
      try stdin.fileHandleForWriting.write(contentsOf: input)
      try stdin.fileHandleForWriting.close()
      bytes = try stdout.fileHandleForReading.readToEnd() ?? Data()
    } catch {
      throw failure
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw failure }
    return bytes
  }
}
