extension SurveyBuilder {
  /// Reads the questions that are answered in one's own words.
  mutating func readOpenQuestions(_ tree: YAMLTree?) -> [OpenQuestion] {
    (tree?.list ?? []).compactMap { tree in
      guard let name = registerQuestion(tree["id"]), let wording = wording(tree) else { return nil }
      return OpenQuestion(
        id: Identifier(name), wording: wording,
        maximumLength: tree["max_characters"]?.whole ?? SurveyGrammar.defaultLength)
    }
  }

  /// Reads the questions about the respondent.
  mutating func readProfile(_ tree: YAMLTree?) -> [ProfileQuestion] {
    (tree?.list ?? []).compactMap { tree in
      let name = registerQuestion(tree["id"])
      let rows = tree["options"]?.list ?? []
      let options = readOptions(rows)
      guard let name, let text = text(tree["text"]), options.count == rows.count else { return nil }
      return ProfileQuestion(id: Identifier(name), text: text, options: options)
    }
  }

  private mutating func readOptions(_ rows: [YAMLTree]) -> [ProfileQuestion.Option] {
    var names = NameRegister()
    return rows.compactMap { row in
      guard let tree = row.part(0, named: "id"), let id = name(tree) else { return nil }
      if let first = names.register(id, at: tree.mark) {
        add(.duplicateID(id, firstLine: first.line), at: tree.mark)
      }
      return text(row.part(1, named: "label")).map { ProfileQuestion.Option(id: id, label: $0) }
    }
  }

  /// Reads the short form, and finds the blocks that it never asks about.
  mutating func readShortForm(
    _ tree: YAMLTree?, blocks: [BlockDraft]
  ) -> (form: Survey.ShortForm?, kept: Set<String>)? {
    guard let tree, let rows = tree["items"]?.list else { return nil }
    let statements = blocks.flatMap(\.statements)
    let known = Set(statements)
    var names = NameRegister()
    var kept: [String] = []
    for row in rows {
      guard let name = name(row) else { continue }
      if let first = names.register(name, at: row.mark) {
        add(.duplicateID(name, firstLine: first.line), at: row.mark)
      } else if known.contains(name) {
        kept.append(name)
      } else if questionNames.contains(name) {
        add(.levelInShortForm(name), at: row.mark)
      } else {
        add(.unknownItem(name, nearest: nearest(to: name, among: statements)), at: row.mark)
      }
    }
    let keptNames = Set(kept)
    for block in blocks where !block.hasLevels && !block.statements.isEmpty {
      if keptNames.isDisjoint(with: block.statements) {
        add(.blockNotInShortForm(block.name), at: tree.entry("items")?.mark ?? tree.mark)
      }
    }
    let form = tree["minutes"]?.whole.map {
      Survey.ShortForm(items: kept.map { Identifier($0) }, minutes: $0)
    }
    return (form, keptNames)
  }

  /// Finds fault with a mixed order that must put two statements of one block in a row.
  mutating func checkMixing(
    _ blocks: [BlockDraft], order: Survey.Presentation.Order?,
    shortForm: (form: Survey.ShortForm?, kept: Set<String>)?, at presentation: YAMLTree?
  ) {
    guard order == .mixed, let mark = presentation?["order"]?.mark else { return }
    let counts = blocks.map { ($0.name, $0.statements.count) }
    checkMixing(counts, shortForm: false, at: mark)
    if let kept = shortForm?.kept {
      let counts = blocks.map { ($0.name, $0.statements.count(where: kept.contains)) }
      checkMixing(counts, shortForm: true, at: mark)
    }
  }

  private mutating func checkMixing(
    _ counts: [(name: String, count: Int)], shortForm: Bool, at mark: Mark
  ) {
    let all = counts.map(\.count).reduce(0, +)
    guard let largest = counts.first(where: { $0.count > all - $0.count + 1 }) else { return }
    let cause = FaultCause.cannotMix(
      block: largest.name, count: largest.count, others: all - largest.count, shortForm: shortForm)
    add(cause, at: mark)
  }
}
