/// Finds out what the choices of a question are: points of a scale, lowest first, or names.
struct ScaleFinder {
  /// A scale as it was found.
  struct Found {
    /// The points, lowest first: the code of the source, the value of ours, the words.
    var points: [(code: String, value: Int, label: SourceText)]

    /// The choice that means "I don't know".
    var dontKnow: SourceChoices.Choice?

    /// Choices that are no points, such as "prefer not to say".
    var left: [SourceChoices.Choice] = []

    /// Whether the points stand the other way round in the source.
    var isTurned = false

    /// Whether nothing in the source says which end is the lower.
    var isAssumed = false
  }

  /// The value at which an answer begins to be favourable: above the middle.
  static func favorableFrom(_ values: [Int]) -> Int {
    (values.first ?? 0) + values.count / 2 + (values.count.isMultiple(of: 2) ? 0 : 1)
  }

  /// The smallest gap that matters, as 0.3 is on five points.
  static func bound(_ values: [Int]) -> Double {
    (0.3 * Double(max(1, values.count - 1)) / 4 * 100).rounded() / 100
  }

  /// The points of choices.
  static func find(_ choices: [SourceChoices.Choice]) -> Found {
    let codes = Set(choices.compactMap { Int($0.code) })
    var rest: [SourceChoices.Choice] = []
    var found = Found(points: [])
    for choice in choices {
      if isDontKnow(choice), found.dontKnow == nil {
        found.dontKnow = choice
      } else if isDontKnow(choice) || isMissing(choice, among: codes) {
        found.left.append(choice)
      } else {
        rest.append(choice)
      }
    }
    let numbers = rest.map { Int($0.code) }
    let values = numbers.compactMap { $0 }
    if values.count == rest.count, Set(values).count == values.count {
      rest = zip(values, rest).sorted { $0.0 < $1.0 }.map(\.1)
    }
    let sorted = values.sorted()
    let isRow =
      values.count == rest.count && zip(sorted, sorted.dropFirst()).allSatisfy { $1 == $0 &+ 1 }
    let first = isRow && (-100...90).contains(sorted.first ?? 1) ? sorted.first ?? 1 : 1
    if isDescending(rest) {
      rest.reverse()
      found.isTurned = true
    }
    found.isAssumed = !found.isTurned && !isRow && !isAscending(rest)
    found.points = rest.enumerated().map { ($1.code, first + $0, $1.label) }
    return found
  }

  /// Whether choices look like points of a scale although the source does not say it.
  static func looksLikeScale(_ choices: [SourceChoices.Choice]) -> Bool {
    let found = find(choices)
    guard (2...11).contains(found.points.count) else { return false }
    if isDescending(choices) || isAscending(found.points.map { choice($0) }) { return true }
    let labels = found.points.map { $0.label.sample }
    return labels.count > 2 && labels.allSatisfy { Int($0) != nil }
  }

  private static func choice(
    _ point: (code: String, value: Int, label: SourceText)
  ) -> SourceChoices.Choice {
    SourceChoices.Choice(code: point.code, label: point.label)
  }

  // MARK: - Words

  private static func folded(_ choice: SourceChoices.Choice?) -> String {
    (choice?.label.sample ?? "").lowercased().replacing("’", with: "'")
  }

  /// Whether the first choice is the better end by its words.
  static func isDescending(_ choices: [SourceChoices.Choice]) -> Bool {
    guard choices.count > 1 else { return false }
    let (first, last) = (folded(choices.first), folded(choices.last))
    if first == "yes" && last == "no" { return true }
    return ends.contains { low, high in
      isEnd(first, high, low) && isEnd(last, low, high)
    }
  }

  /// Whether the last choice is the better end by its words.
  static func isAscending(_ choices: [SourceChoices.Choice]) -> Bool {
    isDescending(choices.reversed())
  }

  /// Whether words name an end; "disagree" contains "agree", so the other end's word must be absent.
  private static func isEnd(_ words: String, _ end: String, _ other: String) -> Bool {
    words.contains(end) && (end.contains(other) || !words.contains(other))
  }

  /// Words for the lower and the upper end of usual scales.
  private static let ends = [
    ("disagree", "agree"), ("never", "always"), ("dissatisfied", "satisfied"),
    ("poor", "excellent"),
    ("poor", "good"), ("bad", "good"), ("not at all", "extremely"), ("not at all", "completely"),
    ("not at all", "very"), ("unlikely", "likely"), ("rarely", "often"), ("low", "high"),
    ("worst", "best"), ("much worse", "much better"),
    ("stimme überhaupt nicht zu", "stimme voll"), ("stimme gar nicht zu", "stimme voll"),
    ("stimme nicht zu", "stimme zu"), ("trifft nicht zu", "trifft zu"), ("nie", "immer"),
    ("pas du tout d'accord", "tout à fait d'accord"), ("jamais", "toujours"),
    ("en desacuerdo", "de acuerdo"), ("nunca", "siempre"),
    ("discordo", "concordo"),
  ]

  private static func isDontKnow(_ choice: SourceChoices.Choice) -> Bool {
    let words = folded(choice)
    return notAnswers.contains { words.contains($0) } || ["n/a", "na", "n.a."].contains(words)
  }

  /// Whether a code is one of those that files use for missing answers, far from all others.
  private static func isMissing(_ choice: SourceChoices.Choice, among codes: Set<Int>) -> Bool {
    guard let code = Int(choice.code), missingCodes.contains(code) else { return false }
    let others = codes.subtracting(missingCodes)
    return others.count > 1 && !others.contains(code - 1) && !others.contains(code + 1)
  }

  /// Codes for "refused", "not asked" and the like.
  private static let missingCodes: Set<Int> = [
    -999, -99, -98, -97, -88, -77, -9, -8, -7, 66, 77, 88, 96, 97, 98, 99, 777, 888, 996, 997, 998,
    999, 9999,
  ]

  /// Words of choices that are no points.
  private static let notAnswers = [
    "don't know", "dont know", "do not know", "no basis to judge", "not applicable",
    "does not apply",
    "prefer not", "rather not", "no answer", "cannot say", "can't say", "no opinion",
    "weiß nicht", "weiss nicht", "keine angabe", "kann ich nicht beurteilen", "ne sais pas",
    "sans opinion", "non applicable", "no sé", "no lo sé", "no aplica", "não sei", "não se aplica",
    "لا أعرف", "لا ينطبق",
  ]
}
