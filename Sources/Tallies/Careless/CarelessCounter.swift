import Statistics
import SurveyModel

/// Keeps answer strings until all are there, so that the unusual can be told from the usual, and then
/// counts those who did not answer carelessly; the strings go with it.
struct CarelessCounter: Sendable {
  private let layout: TallyLayout
  private let rule: CarelessRule
  private var answers: [UInt8] = []
  private var groups: [Int32] = []

  init(_ layout: TallyLayout, rule: CarelessRule = CarelessRule()) {
    self.layout = layout
    self.rule = rule
  }

  /// Keeps one person's answers, which have been checked.
  mutating func add(_ answers: UnsafeBufferPointer<UInt8>, to group: Int) {
    self.answers.append(contentsOf: answers)
    groups.append(Int32(group))
  }

  /// Counts who is flagged, and everybody else.
  ///
  /// - Parameters:
  ///   - rows: The number of each group.
  ///   - wave: The wave's name.
  /// - Returns: `nil` when the survey has too few statements to look at.
  func tally(rows: [TallyBook.Group: Int], wave: String) -> CarelessTally? {
    guard let signs = CarelessSigns(layout, rule: rule) else { return nil }
    let unusual = Unusual(moments: moments(signs), chance: rule.chance)
    var counter = TallyCounter(layout.with(parts: layout.parts.subtracting(.careless)))
    var names: [Int: TallyBook.Group] = [:]
    for (group, row) in rows { names[row] = group }
    var flagged = [0, 0]
    var read = Array(repeating: 0, count: signs.columns.count)
    eachPerson { bytes, row in
      guard let group = names[row] else { return }
      let isComplete = signs.read(bytes, into: &read)
      var found = signs.ownSigns(read)
      if found + 1 >= rule.agreeing, found < rule.agreeing, isComplete, unusual.holds(read) {
        found += 1
      }
      if found >= rule.agreeing {
        flagged[group.role == .leader ? 0 : 1] += 1
      } else {
        let place = counter.row(of: group)
        // The string was counted once already, and so fits.
        try? counter.add(answers: bytes, to: place)
      }
    }
    var without = counter.book(wave: wave)
    without.careless = CarelessTally(leader: flagged[0], frontline: flagged[1], without: [])
    return CarelessTally(leader: flagged[0], frontline: flagged[1], without: [without])
  }

  /// The sums over all who answered every statement.
  private func moments(_ signs: CarelessSigns) -> ItemMoments? {
    let size = signs.columns.count
    guard size <= 100 else { return nil }
    var sums = Array(repeating: 0, count: size)
    var products = Array(repeating: 0, count: size * (size + 1) / 2)
    var read = Array(repeating: 0, count: size)
    var n = 0
    eachPerson { bytes, _ in
      guard signs.read(bytes, into: &read) else { return }
      n += 1
      read.withUnsafeBufferPointer { read in
        products.withUnsafeMutableBufferPointer { products in
          var place = 0
          for i in 0..<size {
            let value = read[i]
            sums[i] += value
            for j in 0...i { products[place + j] += value * read[j] }
            place += i + 1
          }
        }
      }
    }
    return ItemMoments(n: n, sums: sums, products: products)
  }

  private func eachPerson(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    let width = layout.codebook.columns.count
    answers.withUnsafeBufferPointer { bytes in
      for (person, row) in groups.enumerated() {
        let start = person * width
        body(UnsafeBufferPointer(rebasing: bytes[start..<start + width]), Int(row))
      }
    }
  }
}

/// Whether answers are unusual together, against all who answered every statement.
private struct Unusual {
  private let distance: MahalanobisDistance?
  private let limit: Double

  init(moments: ItemMoments?, chance: Double) {
    distance = moments.flatMap { MahalanobisDistance($0) }
    limit = distance?.critical(p: chance) ?? .infinity
  }

  func holds(_ read: [Int]) -> Bool {
    guard let squared = distance?.squared(read) else { return false }
    return squared > limit
  }
}
