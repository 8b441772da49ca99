/// Finds what somebody may have meant.
enum Similarity {
  /// The candidate that is nearest to a text, when it is near enough to be worth a hint.
  static func nearest(to text: String, among candidates: [String]) -> String? {
    let wanted = text.lowercased()
    let distances = candidates.map { ($0, distance(wanted, $0.lowercased())) }
    guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(1, best.0.count / 3) ? best.0 : nil
  }

  /// How many letters must be put in, left out or changed to make one text of the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let changed = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
