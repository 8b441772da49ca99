/// Makes a survey of a document, and finds the faults that lie between its parts.
///
/// What ``GrammarCheck`` has found fault with is passed over in silence, so that one slip is
/// reported once; the rest of the file is still looked at.
struct SurveyBuilder {
  /// The languages of the file; empty when it does not say them rightly.
  let languages: [Language]

  /// What was found so far.
  private(set) var faults: [LocatedFault] = []

  /// The scales by name, with what is known of each.
  var scales = ScaleTable()

  /// The names of all questions, in one space: each is a column or a form field.
  var questionNames = NameRegister()

  init(languages: [String]) {
    self.languages = languages.map(Language.init(rawValue:))
  }

  /// The survey of a document, or `nil` when a part of it is missing or faulty.
  mutating func survey(_ tree: YAMLTree) -> Survey? {
    checkLanguages(tree["languages"])
    checkLanguages(tree["unreviewed"])
    checkUnreviewed(tree["unreviewed"])
    readScales(tree["scales"])
    let blocks = readBlocks(tree["blocks"])
    let open = readOpenQuestions(tree["open"])
    let profile = readProfile(tree["profile"])
    let presentation = presentation(tree["presentation"])
    let shortForm = readShortForm(tree["short_form"], blocks: blocks)
    checkMixing(blocks, order: presentation?.order, shortForm: shortForm, at: tree["presentation"])
    guard !languages.isEmpty, let id = name(tree["id"]), let version = tree["version"]?.whole,
      let title = text(tree["title"]), let minutes = tree["minutes"]?.whole,
      let instructions = tree["instructions"].flatMap(wording), let presentation
    else { return nil }
    return Survey(
      id: Identifier(id), version: version, title: title, languages: languages,
      unreviewed: unreviewed(tree["unreviewed"]), minutes: minutes, instructions: instructions,
      scales: scales.complete, blocks: blocks.compactMap(\.block), openQuestions: open,
      profile: profile, presentation: presentation, shortForm: shortForm?.form)
  }

  /// A name, where there is a valid one.
  func name(_ tree: YAMLTree?) -> String? {
    guard let text = tree?.text, Rule.isName(text) else { return nil }
    return text
  }

  /// A text in every language, without white space at its ends; `nil` where one is missing.
  func text(_ tree: YAMLTree?) -> LocalizedText? {
    guard let tree else { return nil }
    var texts: [Language: String] = [:]
    if let text = tree.text, languages.count == 1 {
      texts[languages[0]] = text.trimmed
    } else {
      for language in languages { texts[language] = tree[language.rawValue]?.text?.trimmed }
    }
    return texts.count == languages.count ? LocalizedText(texts) : nil
  }

  /// The words of a question: `text` for both roles, or one wording for each.
  func wording(_ tree: YAMLTree) -> Wording? {
    if let both = text(tree["text"]) { return Wording(leader: both, frontline: both) }
    guard let leader = text(tree[Role.leader.rawValue]),
      let frontline = text(tree[Role.frontline.rawValue])
    else { return nil }
    return Wording(leader: leader, frontline: frontline)
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

  /// Enters the name of a question, and finds fault with one that is taken or reserved.
  mutating func registerQuestion(_ tree: YAMLTree?) -> String? {
    guard let tree, let name = name(tree) else { return nil }
    if SurveyGrammar.reservedNames.contains(name.lowercased()) {
      add(.reservedName(name), at: tree.mark)
    }
    if let first = questionNames.register(name, at: tree.mark) {
      add(.duplicateID(name, firstLine: first.line), at: tree.mark)
    }
    return name
  }

  private mutating func checkLanguages(_ tree: YAMLTree?) {
    var names = NameRegister()
    for code in tree?.list ?? [] {
      guard let language = code.text else { continue }
      if let first = names.register(language, at: code.mark) {
        add(.duplicateID(Quote.short(language), firstLine: first.line), at: code.mark)
      }
    }
  }

  /// The languages that are marked as unreviewed.
  private func unreviewed(_ tree: YAMLTree?) -> [Language] {
    (tree?.list ?? []).compactMap { $0.text.map(Language.init(rawValue:)) }
  }

  /// Finds fault with a mark on a language that the file does not have.
  private mutating func checkUnreviewed(_ tree: YAMLTree?) {
    let declared = languages.map(\.rawValue)
    guard !declared.isEmpty else { return }
    for code in tree?.list ?? [] {
      guard let language = code.text, !declared.contains(language) else { continue }
      let nearest = nearest(to: language, among: declared)
      add(
        .undeclaredLanguage(Quote.short(language), nearest: nearest, declared: declared),
        at: code.mark)
    }
  }

  private func presentation(_ tree: YAMLTree?) -> Survey.Presentation? {
    guard let order = tree?["order"]?.text.flatMap(Survey.Presentation.Order.init(rawValue:)),
      let statements = tree?["statements_per_page"]?.whole
    else { return nil }
    return Survey.Presentation(order: order, statementsPerPage: statements)
  }
}

/// The names that were given so far, and where.
struct NameRegister {
  private var marks: [String: Mark] = [:]

  /// Whether a name was given.
  func contains(_ name: String) -> Bool {
    marks[name.lowercased()] != nil
  }

  /// Enters a name; letter case does not tell names apart, since columns and files ignore it too.
  ///
  /// - Returns: where the name was given before, or `nil` when it is new.
  mutating func register(_ name: String, at mark: Mark) -> Mark? {
    let key = name.lowercased()
    if let first = marks[key] { return first }
    marks[key] = mark
    return nil
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
