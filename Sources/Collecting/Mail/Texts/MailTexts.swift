public import SurveyModel

/// The texts of a wave's mails: our own, or those of the consultant in their place.
public struct MailTexts: Sendable {
  /// Whether a text is for the invitation or for reminders.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// For the invitation.
    case invitation

    /// For every reminder.
    case reminder

    /// What a kind of mail is for.
    public init(_ kind: MailKind) {
      switch kind {
      case .invitation: self = .invitation
      case .reminder: self = .reminder
      }
    }
  }

  private var texts: [Purpose: [Language: MailTemplate]]

  /// Our own texts, in the languages of the pages.
  public static func shipped() throws(MailFault) -> MailTexts {
    var texts: [Purpose: [Language: MailTemplate]] = [:]
    for (language, words) in ShippedMail.words {
      for (purpose, text) in [
        (Purpose.invitation, words.invitation), (.reminder, words.reminder),
      ] {
        let name = "\(purpose.rawValue).\(language.rawValue)"
        texts[purpose, default: [:]][language] = try MailTemplate(reading: text, name: name)
      }
    }
    return MailTexts(texts: texts)
  }

  /// The texts with another one for a purpose and language.
  public func with(
    _ template: MailTemplate, for purpose: Purpose, in language: Language
  ) -> MailTexts {
    var copy = self
    copy.texts[purpose, default: [:]][language] = template
    return copy
  }

  /// The text for a language, or for the language without its region (`pt` for `pt-BR`).
  public func template(_ kind: MailKind, in language: Language) -> MailTemplate? {
    let known = texts[Purpose(kind)] ?? [:]
    let general = Language(
      rawValue: String(language.rawValue.prefix { $0 != "-" && $0 != "_" }).lowercased())
    return known[language] ?? known[general]
  }

  /// Fails when a language has no text: nobody is written to in a language by accident.
  public func require(
    _ kind: MailKind, in languages: some Sequence<Language>
  ) throws(MailFault) {
    let missing = Set(languages).filter { template(kind, in: $0) == nil }.sorted()
    guard missing.isEmpty else { throw .missingLanguage(missing) }
  }
}
