import Statistics

/// The scores of a group's people as counts on the lattice of a block's scores.
///
/// A score of somebody who left statements out can lie between the lattice's points; such people stay as
/// they are.
struct AnswerLattice {
  /// The lowest score.
  let origin: Double

  /// From one point to the next.
  let step: Double

  /// How many people have each score, lowest first.
  let counts: [Int]

  /// The people who stay as they are.
  private let fixed: [(value: Double, count: Int)]

  /// Puts a group on the lattice.
  init(_ scores: Histogram, score: BlockScore) {
    origin = Double(score.minimum)
    step = 1 / Double(score.itemCount)
    var counts = Array(
      repeating: 0, count: score.itemCount * (score.maximum - score.minimum) + 1)
    var fixed: [(value: Double, count: Int)] = []
    for (value, count) in zip(scores.values, scores.counts) {
      let place = (value - Double(score.minimum)) * Double(score.itemCount)
      let nearest = place.rounded()
      if abs(place - nearest) < 1e-6, counts.indices.contains(Int(nearest)) {
        counts[Int(nearest)] += count
      } else {
        fixed.append((value, count))
      }
    }
    self.counts = counts
    self.fixed = fixed
  }

  /// How many people stay as they are.
  var stayers: Int { fixed.reduce(0) { $0 + $1.count } }

  /// How many people can be moved.
  var people: Int { counts.reduce(0, +) }

  /// The histogram of other counts together with the people who stay.
  func histogram(_ counts: [Int]) -> Histogram? {
    var values = fixed.map(\.value)
    var numbers = fixed.map(\.count)
    for (place, count) in counts.enumerated() where count > 0 {
      values.append(origin + Double(place) * step)
      numbers.append(count)
    }
    return Histogram(values: values, counts: numbers)
  }

  /// The sum and the sum of squares, in steps above the lowest score.
  static func moments(_ counts: [Int]) -> [Int] {
    var (people, sum, squares) = (0, 0, 0)
    for (place, count) in counts.enumerated() {
      people += count
      sum += place * count
      squares += place * place * count
    }
    return [people, sum, squares]
  }

  /// The answers that differ by one person a step up and another a step down.
  static func neighbours(of counts: [Int]) -> [[Int]] {
    let used = counts.indices.filter { counts[$0] > 0 }
    var found: [[Int]] = []
    for up in used where up + 1 < counts.count {
      for down in used where down > 0 && (up != down || counts[up] > 1) && down != up + 1 {
        var next = counts
        next[up] -= 1
        next[up + 1] += 1
        next[down] -= 1
        next[down - 1] += 1
        found.append(next)
      }
    }
    return found
  }

  /// Answers with the same number of people, sum and sum of squares: two people step apart, and two
  /// others as much towards each other.
  static func twins(of counts: [Int], _ isEnough: ([Int]) -> Bool) {
    let used = counts.indices.filter { counts[$0] > 0 }
    for low in used where low > 0 {
      for high in used where high >= low && high + 1 < counts.count {
        for left in used {
          let right = left + high - low + 2
          guard right < counts.count, counts[right] > 0 else { continue }
          var next = counts
          for place in [low, high, left, right] { next[place] -= 1 }
          guard next.allSatisfy({ $0 >= 0 }) else { continue }
          for place in [low - 1, high + 1, left + 1, right - 1] { next[place] += 1 }
          if next != counts, isEnough(next) { return }
        }
      }
    }
  }

  /// The answers with all people of the highest score a step lower and as many others a step higher, or
  /// the other way round at the lowest: the nearest set with another extreme.
  ///
  /// - Nil: when there are not enough others.
  static func narrowed(_ counts: [Int], above: Bool) -> [Int]? {
    var next = above ? counts : counts.reversed()
    guard let top = next.lastIndex(where: { $0 > 0 }), top > 1 else { return nil }
    let moved = next[top]
    next[top] = 0
    var missing = moved
    for place in (0..<top - 1).reversed() {
      let step = min(missing, next[place])
      next[place] -= step
      next[place + 1] += step
      missing -= step
      if missing == 0 { break }
    }
    guard missing == 0 else { return nil }
    next[top - 1] += moved
    return above ? next : next.reversed()
  }

  /// As many people with the same shape and another sum.
  ///
  /// The people stand in the order of their scores; the shape gives each a place, and then all step towards
  /// the sum, in turns, the lowest first. It is counted by places, so that a hundred thousand take no longer
  /// than ten.
  ///
  /// - Nil: when the sum cannot be reached.
  static func stretched(_ counts: [Int], to people: Int, sum: Int) -> [Int]? {
    let size = counts.count
    let own = counts.reduce(0, +)
    guard people > 0, own > 0, sum >= 0, sum <= people * (size - 1) else { return nil }
    var places = Self.shape(of: counts, own: own, for: people)
    var rest = sum - moments(places)[1]
    let (step, end) = rest > 0 ? (1, size - 1) : (-1, 0)
    while rest != 0 {
      // Who stands at the end stays; the others step, all of them or as many as are wanted still.
      let moved = min(abs(rest), people - places[end])
      var left = moved
      let from = places
      for place in 0..<size where place != end && left > 0 {
        let count = min(left, from[place])
        places[place] -= count
        places[place + step] += count
        left -= count
      }
      rest -= step * moved
    }
    return places
  }

  /// How many of so many people have each place, where the n-th of them stands as the one in the middle of the
  /// n-th of as many equal parts of the group.
  private static func shape(of counts: [Int], own: Int, for people: Int) -> [Int] {
    var below = 0
    var taken = 0
    return counts.map { count in
      below += count
      // The n-th, from 0, stands at (2n + 1) own / 2 people, rounded down: below this place or not.
      let until = (2 * people * below - own + 2 * own - 1) / (2 * own)
      defer { taken = until }
      return until - taken
    }
  }
}
