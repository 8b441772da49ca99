import Testing

/// How large files and functions may grow.
@Suite struct SizeTests {
  @Test(arguments: ["Sources", "Tests", "Migrations", "Surveys"])
  func `no file has more than 400 lines`(_ folder: String) throws {
    for file in try Repository.swiftFiles(in: folder) {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `no function has more than 60 lines`() throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      for function in Self.functions(of: file) {
        #expect(
          function.length <= 60, "\(file.path):\(function.line) has \(function.length) lines")
      }
    }
  }

  @Test func `a function's length is measured from its first line to its closing brace`() {
    let file = SourceFile(
      path: "x", text: "func a() {\n  one()\n}\ninit() {}\ninit(\n  b: Int\n) {\n  two()\n}\n")
    #expect(Self.functions(of: file).map(\.length) == [3, 1, 5])
  }

  /// The functions and initialisers of a file: where each begins, and how many lines it has.
  static func functions(of file: SourceFile) -> [(line: Int, length: Int)] {
    let lines = file.lines
    return lines.indices.compactMap { start in
      let words = lines[start].split(separator: " ")
      let opens = words.contains("func") || words.contains { $0.hasPrefix("init(") || $0 == "init" }
      guard opens, !lines[start].contains("///"), !lines[start].contains("//") else { return nil }
      if lines[start].contains("{"), lines[start].hasSuffix("}") { return (start + 1, 1) }
      let indent = lines[start].prefix { $0 == " " }
      let closing = lines[start...].firstIndex {
        $0 == indent + "}" || $0.hasPrefix(indent + "}\n")
      }
      guard let closing, lines[start...closing].contains(where: { $0.hasSuffix("{") }) else {
        return nil
      }
      return (start + 1, closing - start + 1)
    }
  }
}
