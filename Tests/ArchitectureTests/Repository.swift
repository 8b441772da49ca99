import Foundation

/// The checkout that the tests were built from.
enum Repository {
  /// The top folder: the nearest one above this file that holds `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder
  }()

  /// The Swift files below a folder, by their path from the top folder.
  static func swiftFiles(in folder: String) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
      return SourceFile(path: folder + "/" + name, text: text)
    }
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

/// A file of source code.
struct SourceFile {
  let path: String
  let text: String

  /// The lines.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The modules that the file imports.
  var imports: Set<String> {
    let found = lines.compactMap { line -> String? in
      var words = line.split(separator: " ")
      if words.first == "public" || words.first == "package" || words.first == "@testable" {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      let name =
        words[1] == "struct" || words[1] == "class" || words[1] == "func" ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
    return Set(found)
  }
}
