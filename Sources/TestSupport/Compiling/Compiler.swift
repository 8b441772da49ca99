import Foundation

/// The Swift compiler, asked whether a small program is well typed beside our modules.
public enum Compiler {
  /// What the compiler said.
  public struct Result: Sendable {
    /// Whether the program is well typed.
    public let isAccepted: Bool

    /// Its messages, each with the file `program.swift`, line and column.
    public let messages: String
  }

  /// Asks whether a program is well typed.
  public static func check(_ program: String) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parallax-leak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "program.swift")
    try program.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swiftc", "-typecheck", "-swift-version", "6", "-module-cache-path", folder.path]
      + (try searchPaths().flatMap { ["-I", $0.path] }) + [file.path]
    let output = Pipe()
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      isAccepted: process.terminationStatus == 0,
      messages: String(decoding: bytes, as: UTF8.self))
  }

  /// The folder of built modules, above the running test program, and the C modules that they need.
  private static func searchPaths() throws -> [URL] {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    var modules: URL?
    for _ in 0..<8 {
      let candidate = folder.appending(path: "Modules")
      if exists(candidate.appending(path: "Privacy.swiftmodule")) { modules = candidate }
      let checkouts = folder.appending(path: "checkouts")
      if let modules, exists(checkouts) { return [modules] + cModules(in: checkouts) }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }

  private static func cModules(in checkouts: URL) -> [URL] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized
    return [
      checkouts.appending(path: "swift-numerics/Sources/_NumericsShims/include"),
      checkouts.appending(path: "Yams/Sources/CYaml/include"),
      sources.appending(path: "CZlib"),
    ]
  }

  private static func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }
}
