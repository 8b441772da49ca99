import Foundation
import Testing

/// The Swift compiler, asked whether a text compiles against the modules of this build.
struct Compiler {
  /// What the compiler said.
  struct Answer {
    let succeeded: Bool
    let words: String
  }

  private let modules: URL

  /// Finds the modules beside the running tests, or in the package's build folder.
  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let program = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let places = [
      program.appending(path: "Modules"),
      root.appending(path: ".build/debug/Modules"),
    ]
    let found = places.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "Reporting.swiftmodule").path)
    }
    modules = try #require(found, "no built modules in \(places.map(\.path))")
  }

  /// Type-checks a text.
  func check(_ source: String) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parallax-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "Snippet.swift")
    try Data(source.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-I", modules.path, file.path,
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let words = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      succeeded: process.terminationStatus == 0, words: String(decoding: words, as: UTF8.self))
  }
}
