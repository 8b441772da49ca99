extension SurveyFitter {
  /// The words of a question; `nil`, and a note, where it has none in the default language.
  mutating func wording(_ question: SourceQuestion) -> SurveyDraft.Text? {
    guard let words = text(question.text, question.name, longest: Longest.statement) else {
      note(.lost, question.place, question.name, "it has no words in \(finder.languages[0])")
      return nil
    }
    return words
  }

  /// A text made plain and cut to its length; `nil` where the default language has none.
  mutating func text(
    _ source: SourceText, _ subject: String, longest: Int
  ) -> SurveyDraft.Text? {
    var texts: [String: String] = [:]
    var (wasFormatted, wasCut, isPiped) = (false, false, false)
    for (name, words) in source.texts.sorted(by: { $0.key < $1.key }) {
      guard let language = finder.codes[name] else { continue }
      let plain = PlainText.of(words)
      guard !plain.text.isEmpty else { continue }
      wasFormatted = wasFormatted || plain.wasFormatted
      wasCut = wasCut || plain.text.count > longest
      isPiped = isPiped || plain.text.contains("${") || plain.text.contains(/\{[A-Za-z][^}]*\}/)
      texts[language] =
        plain.text.count > longest
        ? String(plain.text.prefix(longest - 1)).trimmed + "…" : plain.text
    }
    guard let words = texts[finder.languages[0]] else { return nil }
    // A number reads alike in all languages.
    if texts.count == 1, Double(words) != nil { texts = same(words).texts }
    if wasFormatted {
      note(.changed, source.place, subject, "formatting was taken out of the text")
    }
    if wasCut {
      note(.changed, source.place, subject, "the text was cut to \(longest) characters; shorten it")
    }
    if isPiped {
      note(
        .changed, source.place, subject,
        "words in braces are not filled in; people would read the braces")
    }
    return SurveyDraft.Text(place: source.place, texts: texts)
  }

  /// The scale of a question, made where the draft has none with the same choices.
  ///
  /// - Returns: `nil`, and a note, where the choices make no scale.
  mutating func scale(_ choices: SourceChoices, of question: SourceQuestion) -> String? {
    if let known = scales[choices.signature] { return known.id }
    let found = ScaleFinder.find(choices.choices)
    guard (2...11).contains(found.points.count), scales.count < 20 else {
      note(
        .lost, question.place, question.name,
        "a scale has 2 to 11 points, and a survey at most twenty scales")
      return nil
    }
    let id = scaleNames.name(choices.name, or: "scale")
    if id != choices.name { note(.added, question.place, id, "the name of a scale") }
    let points = found.points.map { point in
      (
        value: point.value,
        label: text(point.label, id, longest: Longest.point)
          ?? same(
            point.code.isEmpty ? "\(point.value)" : String(PlainText.of(point.code).text.prefix(40))
          )
      )
    }
    let dontKnow = found.dontKnow.flatMap { text($0.label, id, longest: Longest.point) }
    append(SurveyDraft.Scale(id: id, points: points, dontKnow: dontKnow))
    scales[choices.signature] = FittedScale(id: id)
    noteScale(found, id: id, place: question.place, hasDontKnow: dontKnow != nil)
    return id
  }

  private mutating func noteScale(
    _ found: ScaleFinder.Found, id: String, place: String, hasDontKnow: Bool
  ) {
    let codes = found.points.map { "\(Shown.short($0.code)) → \($0.value)" }
    if found.points.contains(where: { $0.code != "\($0.value)" }) {
      note(.changed, place, id, "codes and points: " + codes.joined(separator: ", "))
    }
    if found.isTurned {
      note(.changed, place, id, "the points were turned round: here the best is the highest")
    }
    if found.isAssumed {
      note(.added, place, id, "the first choice was taken for the lowest point; turn them if not")
    }
    if hasDontKnow, let choice = found.dontKnow {
      note(
        .changed, place, id,
        "the choice \(Shown.short(choice.code)) (\(Shown.short(choice.label.sample))) is no point: "
          + "it stands as “I don't know”")
    }
    for choice in found.left {
      note(.lost, place, id, "the choice \(Shown.short(choice.label.sample)), which is no point")
    }
    let values = found.points.map(\.value)
    note(
      .added, place, id,
      "favourable from \(ScaleFinder.favorableFrom(values)), bound \(ScaleFinder.bound(values))")
  }
}
