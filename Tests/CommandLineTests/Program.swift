import Foundation

/// The built binary, as a person or a script runs it.
struct Program {
  /// What a run came to.
  struct Outcome {
    let code: Int32
    let output: String
    let words: String
  }

  /// A folder of its own, which is gone after the test.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "parallax-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A binary beside the test bundle.
  static func path(_ binary: String) -> URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: binary)
  }

  /// Runs a command in the folder.
  func run(
    _ words: [String], input: String = "", environment: [String: String] = [:],
    binary: String = "parallax"
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.path(binary)
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
      .merging(environment) { $1 }
    let (output, stdin) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = stdin
    let words = folder.appending(path: ".words-\(UUID().uuidString)")
    try Data().write(to: words)
    process.standardError = try FileHandle(forWritingTo: words)
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      words: try String(contentsOf: words, encoding: .utf8))
  }

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The text of a file in the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Removes the folder.
  func clean() {
    try? FileManager.default.removeItem(at: folder)
  }
}
