import SurveyModel

/// Fits the survey of another program into our format, and lists what does not fit.
struct SurveyFitter {
  private(set) var notes: [ImportNote]
  private(set) var draft = SurveyDraft()

  let source: SourceSurvey
  let finder: LanguageFinder
  var questionNames = NameMaker()
  var blockNames = NameMaker()
  var scaleNames = NameMaker()
  var scales: [[String]: FittedScale] = [:]
  private let uses: [[String]: Int]

  /// A scale that stands in the draft already.
  struct FittedScale {
    let id: String
  }

  /// How long texts may be, as the format says it.
  enum Longest {
    static let title = 80
    static let instructions = 600
    static let statement = 200
    static let meaning = 200
    static let block = 60
    static let point = 40
    static let option = 60
  }

  /// The draft of a survey, and everything that was lost, changed or added.
  static func fit(_ source: SourceSurvey) -> (draft: SurveyDraft, notes: [ImportNote]) {
    var fitter = SurveyFitter(source)
    fitter.fitHead()
    for group in fitter.source.groups { fitter.fit(group) }
    fitter.dropLanguages()
    fitter.noteGuesses()
    return (fitter.draft, fitter.notes)
  }

  private init(_ source: SourceSurvey) {
    let finder = LanguageFinder(source.languages)
    let defaults = finder.codes.filter { $0.value == finder.languages[0] && !$0.key.isEmpty }
    let source = source.speaking(Set(defaults.keys))
    self.finder = finder
    self.source = source
    notes = source.notes
    var uses: [[String]: Int] = [:]
    for question in source.groups.flatMap(\.questions) {
      if case .choice(let choices) = question.kind { uses[choices.signature, default: 0] += 1 }
    }
    self.uses = uses
  }

  mutating func note(_ kind: ImportNote.Kind, _ place: String, _ subject: String, _ words: String) {
    notes.append(ImportNote(kind, at: place, subject, words))
  }

  // MARK: - Head

  private mutating func fitHead() {
    for name in finder.unknown {
      note(
        .lost, "languages", name, "no language is known by this name; write its code, as in (en)")
    }
    draft.languages = finder.languages
    if source.languages.isEmpty {
      note(.added, "languages", "en", "the source names no language; English was taken")
    }
    var names = NameMaker()
    let wish = source.name.isEmpty ? source.title.sample.lowercased() : source.name
    draft.id = names.name(wish, or: "survey")
    if draft.id != source.name { note(.added, "settings", draft.id, "the id of the survey") }
    if let version = Int(source.version), (1...9999).contains(version) {
      draft.version = version
    } else if !source.version.isEmpty {
      note(.changed, "settings", "version", "versions are whole numbers here; it begins with 1")
    }
    draft.title = title()
    if let words = text(
      source.introduction, "instructions", longest: Longest.instructions)
    {
      draft.instructions = words
    } else {
      draft.instructions = same("Answer for the department you work in.")
      note(
        .added, "instructions", "instructions", "the source has none; write what people shall do")
    }
  }

  /// The title; many programs have one for all languages.
  private mutating func title() -> SurveyDraft.Text {
    guard var title = text(source.title, "title", longest: Longest.title) else {
      return same(draft.id)
    }
    for language in finder.languages where title.texts[language] == nil {
      title.texts[language] = title.texts[finder.languages[0]]
      note(
        .changed, title.place, "title",
        "the source has no title in \(language); the other one stands there")
    }
    return title
  }

  /// The same words in every language.
  func same(_ words: String) -> SurveyDraft.Text {
    SurveyDraft.Text(
      place: "", texts: Dictionary(finder.languages.map { ($0, words) }) { first, _ in first })
  }

  // MARK: - Groups

  private mutating func fit(_ group: SourceGroup) {
    var items: [(item: SurveyDraft.Item, place: String)] = []
    for question in group.questions {
      switch question.kind {
      case .words(let longest): fitOpen(question, longest: longest)
      case .choice(let choices):
        if isScale(choices) {
          if let item = fitItem(question, choices) { items.append((item, question.place)) }
        } else {
          fitProfile(question, choices)
        }
      }
    }
    guard !items.isEmpty else { return }
    // A block is scored on one scale, and has at most forty statements.
    var parts: [[SurveyDraft.Item]] = []
    for (item, _) in items {
      if let index = parts.firstIndex(where: { $0[0].scale == item.scale && $0.count < 40 }) {
        parts[index].append(item)
      } else {
        parts.append([item])
      }
    }
    for part in parts { addBlock(group, part, isSplit: parts.count > 1) }
  }

  private mutating func addBlock(
    _ group: SourceGroup, _ items: [SurveyDraft.Item], isSplit: Bool
  ) {
    guard draft.blocks.count < 60 else {
      return note(
        .lost, group.place, group.label.sample, "a block beyond the sixtieth, with its statements")
    }
    let wish = group.name.isEmpty ? group.label.sample.lowercased() : group.name
    let id = blockNames.name(wish, or: "block")
    if id != group.name { note(.added, group.place, id, "the id of a block") }
    if isSplit {
      note(
        .changed, group.place, id,
        "the group was divided: a block has one scale and at most forty statements")
    }
    let label = text(group.label, id, longest: Longest.block)
    if label == nil {
      note(.added, group.place, id, "the block has no heading; its id stands there")
    }
    let named = label ?? same(id)
    let meaning = text(group.description, id, longest: Longest.meaning)
    if meaning == nil {
      note(.added, group.place, id, "what the block means is not said; its heading stands there")
    } else {
      note(
        .changed, group.place, id,
        "the words below the heading became the block's meaning, which stands in reports alone")
    }
    draft.blocks.append(
      SurveyDraft.Block(id: id, label: named, meaning: meaning ?? named, items: items))
  }

  // MARK: - Questions

  private func isScale(_ choices: SourceChoices) -> Bool {
    switch choices.order {
    case .scale: true
    case .names: false
    case .unknown:
      ScaleFinder.looksLikeScale(choices.choices)
        || (uses[choices.signature, default: 0] > 1 && choices.choices.count > 2)
    }
  }

  private mutating func fitItem(
    _ question: SourceQuestion, _ choices: SourceChoices
  ) -> SurveyDraft.Item? {
    guard let words = wording(question) else { return nil }
    guard let scale = scale(choices, of: question) else { return nil }
    return SurveyDraft.Item(id: name(question, or: "item"), scale: scale, text: words)
  }

  private mutating func fitOpen(_ question: SourceQuestion, longest: Int?) {
    guard let words = wording(question) else { return }
    guard draft.open.count < 10 else {
      return note(.lost, question.place, question.name, "an open question beyond the tenth")
    }
    let kept = longest.map { min(4000, max(40, $0)) }
    if kept != longest {
      note(.changed, question.place, question.name, "an answer may have 40 to 4000 characters")
    }
    draft.open.append(
      SurveyDraft.Open(id: name(question, or: "open"), text: words, longest: kept))
  }

  private mutating func fitProfile(_ question: SourceQuestion, _ choices: SourceChoices) {
    guard !SurveyNames.isReserved(question.name) else {
      return note(
        .lost, question.place, question.name,
        "role, tier and department come from the roster, never from a question")
    }
    guard let words = wording(question) else { return }
    guard (2...36).contains(choices.choices.count), draft.profile.count < 10 else {
      return note(
        .lost, question.place, question.name,
        "a profile question has 2 to 36 options, and a survey at most ten of them")
    }
    var names = NameMaker()
    let options = choices.choices.map { choice in
      let id = names.name(choice.code, or: "option")
      let label = text(choice.label, question.name, longest: Longest.option) ?? same(id)
      if id != choice.code {
        note(
          .added, question.place, question.name, "the option \(Shown.short(choice.code)) is \(id)")
      }
      return (id: id, label: label)
    }
    note(
      .changed, question.place, question.name,
      "its choices look like no scale; it became a question about the person, which is voluntary")
    draft.profile.append(
      SurveyDraft.Profile(id: name(question, or: "about"), text: words, options: options))
  }

  private mutating func name(_ question: SourceQuestion, or fallback: String) -> String {
    let name = questionNames.name(question.name, or: fallback)
    if name != question.name {
      note(
        .changed, question.place, question.name, "its id, and its column in files, is \(name) here")
    }
    return name
  }
}

extension SurveyFitter {
  /// Puts a scale into the draft.
  mutating func append(_ scale: SurveyDraft.Scale) { draft.scales.append(scale) }

  /// Leaves the languages out in which a text is missing, and says which texts.
  private mutating func dropLanguages() {
    let texts = draft.allTexts
    for language in draft.languages.dropFirst() {
      let missing = texts.filter { $0.text.texts[language] == nil }
      guard !missing.isEmpty else { continue }
      draft.languages.removeAll { $0 == language }
      for (subject, text) in missing {
        note(.lost, text.place, subject, "the text is missing in \(language)")
      }
      note(
        .lost, "languages", language,
        "missing texts: \(missing.count); the language was left out as a whole")
    }
  }

  private mutating func noteGuesses() {
    note(.added, "settings", "minutes", "about \(draft.minutes), by the number of questions")
    let count = draft.blocks.map(\.items.count).reduce(0, +)
    note(
      .added, "settings", "key",
      "all \(count) statements are taken for good news; write `negative` where agreeing is bad news"
    )
  }
}
