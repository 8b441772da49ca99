extension GlobalOptions {
  /// The words of the command line with the global options that stand before the command put after
  /// it, where each command reads them: `--database x wave list` is `wave list --database x`.
  static func hoisted(_ words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first, word.hasPrefix("--") {
      let takesValue = ["--database", "--organisation"].contains(word)
      let isGlobal =
        takesValue || ["--json", "--no-color", "--no-input"].contains(word)
        || word.hasPrefix("--database=") || word.hasPrefix("--organisation=")
      guard isGlobal, rest.count > (takesValue ? 1 : 0) else { return words }
      leading += rest.prefix(takesValue ? 2 : 1)
      rest = rest.dropFirst(takesValue ? 2 : 1)
    }
    guard !rest.isEmpty else { return words }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }
}
