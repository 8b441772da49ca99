import Collecting

/// Makes the views on which a code or code words are typed.
struct EntryComposer: Sendable {
  let texts: InterfaceTexts
  let wish: LanguageWish
  let responder: PageResponder

  /// The page for code words; on a shared device the first page of all.
  ///
  /// - Parameters:
  ///   - isLanding: Whether it is the front door, which says first what this is.
  ///   - fault: What was wrong with what was typed.
  ///   - typed: What was typed, which stays in its field.
  /// - Returns: the view of the page.
  func entry(isLanding: Bool, fault: TypedCode.Fault? = nil, typed: String? = nil) -> EntryView {
    let own = texts.device.entry
    let isShared = responder.isShared
    let words =
      isShared
      ? (heading: own.sharedHeading, lines: own.sharedLines)
      : isLanding
        ? (heading: texts.notice.landing.heading, lines: texts.notice.landing.lines)
        : (heading: own.heading, lines: own.lines)
    return EntryView(
      frame: frame(title: words.heading, isFault: fault != nil, languages: languages),
      page: texts.page,
      heading: words.heading, lines: words.lines,
      subheading: isLanding && !isShared ? own.heading : nil,
      fault: fault.map(message), typed: typed.map(kept),
      action: SitePath.adding(wish.chosenOfInterface, to: SitePath.resume),
      label: isShared ? own.sharedLabel : own.label, hint: isShared ? own.sharedHint : own.hint,
      button: own.button, help: responder.help(texts))
  }

  /// The page that holds what was sent, until it is known whose it is.
  func lost(
    _ form: FormBody, action: String, fault: String? = nil, typed: String? = nil
  ) -> LostView {
    let own = texts.device.lost
    let isShared = responder.isShared
    let kept = form.fields.filter { Self.isKept($0.name) }
    return LostView(
      frame: frame(title: own.heading, isFault: fault != nil), page: texts.page,
      heading: own.heading, lines: isShared ? texts.shared.lost : own.lines, fault: fault,
      typed: typed.map(self.kept), action: action,
      fields: kept.map { LostView.Field(name: $0.name, value: $0.value) },
      label: isShared ? texts.device.entry.sharedLabel : own.label,
      hint: texts.device.entry.sharedHint, button: own.button, help: responder.help(texts))
  }

  /// What was wrong, in words.
  func message(_ fault: TypedCode.Fault) -> String {
    let own = texts.device.entry
    return switch fault {
    case .notFive: own.notFive
    case .misspelt(let places):
      own.misspelt(places.map(String.init).joined(separator: ", "))
    case .unknown: responder.isShared ? texts.shared.unknownWords : own.unknown
    case .unknownCode: texts.shared.unknownCode
    case .busy: own.busy
    }
  }

  /// What was typed, as far as its field can hold it.
  private func kept(_ typed: String) -> String { String(typed.prefix(TypedCode.longest)) }

  /// Links to the same page; a page that holds answers has none, since they would be left behind.
  private var languages: LanguageSwitch? {
    LanguageSwitch(
      texts, here: texts.language.language, among: InterfaceLanguage.allCases.map(\.language),
      path: wish.path)
  }

  private func frame(
    title: String, isFault: Bool, languages: LanguageSwitch? = nil
  ) -> Frame {
    Frame(
      texts: texts, title: isFault ? "\(texts.question.errorPrefix) \(title)" : title,
      languagesAbove: languages)
  }

  /// Whether a field is an answer, or says whose page it was and where to go.
  private static func isKept(_ name: String) -> Bool {
    !name.hasPrefix("_") || [FormToken.field, Step.button, Step.origin].contains(name)
  }
}
