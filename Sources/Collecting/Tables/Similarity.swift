/// Finds what somebody may have meant.
package enum Similarity {
  /// The candidate that is nearest to a text, when it is near enough to be worth a hint.
  package static func nearest(to text: String, among candidates: [String]) -> String? {
    let wanted = text.lowercased()
    let distances = candidates.map { ($0, distance(wanted, $0.lowercased())) }
    guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(1, best.0.count / 3) ? best.0 : nil
  }

  /// How many letters must be put in, left out, changed or swapped with the next to make one text
  /// of the other (optimal string alignment).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let same = left[i] == right[j]
        var best = min(last[j] + (same ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
