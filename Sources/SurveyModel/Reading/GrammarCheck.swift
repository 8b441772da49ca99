/// Compares a document with the rules of the format, place by place.
struct GrammarCheck {
  /// The languages of the file; empty when it does not say them rightly.
  let languages: [String]

  /// What was found so far.
  private(set) var faults: [LocatedFault] = []

  init(languages: [String]) {
    self.languages = languages
  }

  /// The languages that a document declares; empty when it does not say them rightly.
  static func languages(of tree: YAMLTree) -> [String] {
    let codes = tree["languages"]?.list?.map(\.text) ?? []
    let valid = codes.compactMap { $0 }.filter(Rule.isLanguage)
    let isRight = valid.count == codes.count && Set(valid).count == codes.count
    return isRight && SurveyGrammar.languageCount.contains(valid.count) ? valid : []
  }

  /// Finds the faults of a place and of everything below it.
  mutating func check(_ tree: YAMLTree, against rule: Rule) {
    switch rule {
    case .text(let longest): checkText(tree, longest: longest)
    case .list(let rule, let count): checkList(tree, of: rule, count: count)
    case .table(let rule, let count): checkTable(tree, of: rule, count: count)
    case .mapping(let shape): checkMapping(tree, shape: shape)
    case .row(let shape): checkRow(tree, shape: shape)
    default:
      if !rule.accepts(tree) {
        add(.badValue(expected: rule.expectation, found: tree.summary), at: tree.mark)
      }
    }
  }

  private mutating func checkList(_ tree: YAMLTree, of rule: Rule, count: ClosedRange<Int>) {
    guard let values = tree.list else {
      add(.badValue(expected: "a list", found: tree.summary), at: tree.mark)
      return
    }
    checkCount(values.count, in: count, what: "entries", at: tree.mark)
    for value in values { check(value, against: rule) }
  }

  private mutating func checkTable(_ tree: YAMLTree, of rule: Rule, count: ClosedRange<Int>) {
    guard let entries = tree.mapping else {
      add(.badValue(expected: "names with their values", found: tree.summary), at: tree.mark)
      return
    }
    checkCount(entries.count, in: count, what: "entries", at: tree.mark)
    for entry in entries {
      if !Rule.isName(entry.key) {
        add(
          .badValue(expected: Rule.name.expectation, found: "'\(Quote.short(entry.key))'"),
          at: entry.mark)
      }
      check(entry.value, against: rule)
    }
  }

  private mutating func checkMapping(_ tree: YAMLTree, shape: Shape) {
    guard let entries = tree.mapping else {
      let keys = shape.names.prefix(4).map { "`\($0):`" }.joined(separator: ", ")
      add(
        .badValue(expected: "\(shape.title) with keys \(keys)", found: tree.summary), at: tree.mark)
      return
    }
    for entry in entries {
      if let key = shape.keys.first(where: { $0.name == entry.key }) {
        check(entry.value, against: key.rule)
      } else if !shape.names.contains(entry.key) {
        let nearest = nearest(to: entry.key, among: shape.names)
        add(
          .unknownKey(
            Quote.short(entry.key), of: shape.title, nearest: nearest, known: shape.names),
          at: entry.mark)
      }
    }
    for key in shape.keys where key.isRequired && tree.entry(key.name) == nil {
      add(.missingKey(key.name, of: shape.title, why: key.purpose), at: tree.mark)
    }
    if let longest = shape.wording { checkWording(tree, longest: longest) }
  }

  private mutating func checkRow(_ tree: YAMLTree, shape: Shape) {
    guard let values = tree.list else {
      checkMapping(tree, shape: shape)
      return
    }
    let required = shape.keys.filter(\.isRequired).count
    checkCount(values.count, in: required...shape.keys.count, what: "parts", at: tree.mark)
    for (value, key) in zip(values, shape.keys) { check(value, against: key.rule) }
  }

  private mutating func checkCount(
    _ count: Int, in range: ClosedRange<Int>, what: String, at mark: Mark
  ) {
    guard !range.contains(count) else { return }
    add(
      .badValue(
        expected: "\(range.lowerBound) to \(range.upperBound) \(what)", found: "\(count)"),
      at: mark)
  }

  /// The known word that the author may have meant, unless so much is wrong that guessing at each
  /// would take long.
  func nearest(to word: String, among known: [String]) -> String? {
    faults.count < 100 ? Nearest.word(to: word, among: known) : nil
  }

  /// Notes a fault.
  mutating func add(_ cause: FaultCause, at mark: Mark) {
    faults.append(LocatedFault(mark: mark, cause: cause))
  }
}
