/// Guesses what an author meant by a misspelt word.
enum Nearest {
  /// The known word that is nearest to a word, if any is near.
  ///
  /// Near is: at most a third of the longer word's letters apart (insertions, deletions, changes
  /// and swaps of neighbours), letter case aside. Words that no author would type, and lists that no
  /// author would write, are not compared at all.
  static func word(to word: String, among known: [String]) -> String? {
    guard word.count <= 64, known.count <= 500 else { return nil }
    let near = known.compactMap { candidate -> (distance: Int, word: String)? in
      let distance = distance(word.lowercased(), candidate.lowercased())
      return distance * 3 <= max(word.count, candidate.count) ? (distance, candidate) : nil
    }
    return near.min { $0 < $1 }?.word
  }

  /// The least number of single-letter edits that turn one word into the other.
  ///
  /// Source: optimal string alignment, after Damerau (1964), Communications of the ACM 7(3).
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let change = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(change, rows[i - 1][j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

/// Shows parts of a file in messages.
enum Quote {
  /// A text cut to forty characters, with no character that could act on a terminal.
  static func short(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(40) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown += "�"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > 40 ? shown + "…" : shown
  }
}
