import Foundation

/// Files beside the repository: reference results and the survey data they were computed from.
///
/// The folder of references comes from `PARALLAX_ORACLES`, by default `../shared/oracles` beside the
/// repository; the data lie in `data` next to it.
enum SharedFiles {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of `Tests/Fixtures`.
  static func fixture(_ name: String) -> URL {
    tests.appending(path: "Fixtures").appending(path: name)
  }

  private static let oracles: URL = {
    let named = ProcessInfo.processInfo.environment["PARALLAX_ORACLES"].map { URL(filePath: $0) }
    return named ?? tests.appending(path: "../../shared/oracles").standardized
  }()

  /// A reference result; `nil` where there is none.
  static func oracle(_ name: String) -> URL? {
    existing(oracles.appending(path: name))
  }

  /// A file of survey data; `nil` where there is none.
  static func data(_ name: String) -> URL? {
    existing(oracles.appending(path: "../data").standardized.appending(path: name))
  }

  private static func existing(_ file: URL) -> URL? {
    FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
