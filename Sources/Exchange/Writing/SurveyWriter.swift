/// Writes a survey in our format.
struct SurveyWriter {
  private var text = ""
  private let languages: [String]

  /// The YAML text of a draft.
  ///
  /// - Parameters:
  ///   - draft: the survey.
  ///   - origin: what the head of the file says about where it comes from.
  /// - Returns: The text of a survey file.
  static func yaml(_ draft: SurveyDraft, origin: String) -> String {
    var writer = SurveyWriter(languages: draft.languages)
    writer.writeHead(draft, origin: origin)
    writer.writeScales(draft.scales)
    writer.writeBlocks(draft.blocks)
    writer.writeQuestions(draft)
    writer.text += "\npresentation:\n  order: blocks\n  statements_per_page: 4\n"
    return writer.text
  }

  private init(languages: [String]) {
    self.languages = languages
  }

  private mutating func writeHead(_ draft: SurveyDraft, origin: String) {
    text = """
      # Made from \(origin). Read the report of what was lost, then look at three things:
      #
      # 1. `key`: write `negative` where agreeing with a statement is bad news.
      # 2. `favorable_from` and `bound` of each scale, before you see any answers.
      # 3. Both roles read the same words here. Where one fact has two ends (thanks given, thanks
      #    received), write instead of `text`:
      #
      #        referent: mirror
      #        leader: "I thank the people I lead."
      #        frontline: "My leaders thank me."
      #
      # Then: parallax check THIS-FILE

      """
    text += "id: \(draft.id)\nversion: \(draft.version)\n"
    text += "languages: [\(languages.map { quotedCode($0) }.joined(separator: ", "))]\n"
    write("title", draft.title, indent: 0)
    text += "minutes: \(draft.minutes)\ninstructions:\n"
    write("text", draft.instructions, indent: 2)
  }

  private mutating func writeScales(_ scales: [SurveyDraft.Scale]) {
    text += "\nscales:\n"
    for scale in scales {
      let values = scale.points.map(\.value)
      text += "  \(scale.id):\n    points:\n"
      for point in scale.points {
        text += "      - [\(point.value), \(inline(point.label))]\n"
      }
      if let words = scale.dontKnow { write("dont_know", words, indent: 4) }
      text += "    favorable_from: \(ScaleFinder.favorableFrom(values))\n"
      text += "    bound: \(ScaleFinder.bound(values))\n    reversible: true\n"
    }
  }

  private mutating func writeBlocks(_ blocks: [SurveyDraft.Block]) {
    text += "\nblocks:\n"
    for block in blocks {
      text += "  - id: \(block.id)\n"
      write("label", block.label, indent: 4)
      write("meaning", block.meaning, indent: 4)
      text += "    items:\n"
      for item in block.items {
        text += "      - id: \(item.id)\n        key: positive\n        scale: \(item.scale)\n"
        write("text", item.text, indent: 8)
      }
    }
  }

  private mutating func writeQuestions(_ draft: SurveyDraft) {
    if !draft.open.isEmpty { text += "\nopen:\n" }
    for question in draft.open {
      text += "  - id: \(question.id)\n"
      if let longest = question.longest { text += "    max_characters: \(longest)\n" }
      write("text", question.text, indent: 4)
    }
    if !draft.profile.isEmpty { text += "\nprofile:\n" }
    for question in draft.profile {
      text += "  - id: \(question.id)\n"
      write("text", question.text, indent: 4)
      text += "    options:\n"
      for option in question.options {
        text += "      - [\(option.id), \(inline(option.label))]\n"
      }
    }
  }

  // MARK: - Texts

  private mutating func write(_ key: String, _ value: SurveyDraft.Text, indent: Int) {
    let blanks = String(repeating: " ", count: indent)
    guard languages.count > 1 else {
      text += "\(blanks)\(key): \(YAMLText.quoted(words(value, languages.first)))\n"
      return
    }
    text += "\(blanks)\(key):\n"
    for language in languages {
      text += "\(blanks)  \(quotedCode(language)): \(YAMLText.quoted(words(value, language)))\n"
    }
  }

  private func inline(_ value: SurveyDraft.Text) -> String {
    guard languages.count > 1 else { return YAMLText.quoted(words(value, languages.first)) }
    let parts = languages.map { "\(quotedCode($0)): \(YAMLText.quoted(words(value, $0)))" }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func words(_ value: SurveyDraft.Text, _ language: String?) -> String {
    language.flatMap { value.texts[$0] } ?? ""
  }

  /// A language code; `no` (Norwegian) would be a truth value to some readers.
  private func quotedCode(_ code: String) -> String { code == "no" ? "\"no\"" : code }
}
