import Foundation
import Testing

/// A raw number cannot be passed off as a disclosed one: the compiler refuses the program.
@Suite struct CompilerTests {
  @Test func `a program that reads disclosed numbers compiles`() throws {
    let result = try Compiler.check(
      """
      import Privacy
      func words(_ gap: Disclosed<Double>) -> String {
        if case .exact(let number) = gap.form { return "\\(number)" }
        return "withheld"
      }
      """)
    #expect(result.isAccepted, "\(result.messages)")
  }

  @Test(arguments: [
    "let gap = Disclosed<Double>(.exact(0.31))",
    "let gap = Disclosed(.exact(5), decimals: nil)",
    "let gap: Disclosed<Double> = 0.31",
    "let test = ScreenedEquivalence(bound: 0.3, p: nil, aligned: true)",
    "extension Disclosed { init(raw: Number) { self.init(.exact(raw), decimals: nil) } }",
    "extension Disclosed { init(raw: Number) { form = .exact(raw); decimals = nil } }",
  ])
  func `a program that makes a disclosed number does not`(_ leak: String) throws {
    let result = try Compiler.check("import Privacy\n" + leak + "\n")
    #expect(!result.isAccepted)
    #expect(result.messages.contains("program.swift:2:"), "\(result.messages)")
  }
}

/// The Swift compiler, asked whether a small program is well typed beside our modules.
enum Compiler {
  struct Result {
    let isAccepted: Bool
    let messages: String
  }

  static func check(_ program: String) throws -> Result {
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
      .appending(path: "../../../Sources").standardized
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
