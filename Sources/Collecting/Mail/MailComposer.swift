public import Foundation
public import SurveyModel

/// Makes the mails of a wave of the texts and of what is known of the wave.
public struct MailComposer: Sendable {
  /// What all mails of a wave share.
  public struct Facts: Sendable {
    /// The name of the organisation.
    public let organisation: String

    /// The wave.
    public let wave: Wave

    /// Its survey.
    public let survey: Survey

    /// Where staff reach the form: `https://survey.example.org`.
    public let server: String

    /// Who sends the mails.
    public let sender: MailAddress

    /// A sentence or an address that says whom to ask.
    public let contact: String

    /// The time zone in which the end is told.
    public let timeZone: TimeZone

    /// Makes facts.
    public init(
      organisation: String, wave: Wave, survey: Survey, server: String, sender: MailAddress,
      contact: String, timeZone: TimeZone
    ) {
      self.organisation = organisation
      self.wave = wave
      self.survey = survey
      self.server = server
      self.sender = sender
      self.contact = contact
      self.timeZone = timeZone
    }
  }

  /// What all mails share.
  public let facts: Facts

  private let texts: MailTexts

  /// Makes a composer.
  public init(facts: Facts, texts: MailTexts) {
    self.facts = facts
    self.texts = texts
  }

  /// The mail of a kind through a person's link.
  ///
  /// - Throws: ``MailFault/missingLanguage(_:)`` where no text fits.
  public func message(
    _ kind: MailKind, to recipient: MailAddress, secret: LinkSecret, language: Language,
    at now: Date
  ) throws(MailFault) -> MailMessage {
    try message(
      kind, to: recipient, link: address(of: secret.path), language: language, at: now,
      mark: MailMessage.mark(of: secret, kind: kind))
  }

  /// The language in which somebody is written to: the survey's first where none is known.
  public func language(of person: Participant) -> Language {
    person.language == .undetermined ? facts.survey.languages[0] : person.language
  }

  /// The same with a made-up link, to be looked at.
  public func preview(
    _ kind: MailKind, language: Language, at now: Date
  ) throws(MailFault) -> MailMessage {
    try message(
      kind, to: facts.sender, link: address(of: "/s/made-up-link"), language: language, at: now,
      mark: MailMessage.mark(of: "parallax preview"))
  }

  /// A mail that says that it is a test; its link is nobody's, and leads to a page that says so.
  public func test(
    _ kind: MailKind, to recipient: MailAddress, language: Language, at now: Date
  ) throws(MailFault) -> MailMessage {
    try message(
      kind, to: recipient, link: address(of: Self.testPath), language: language, at: now,
      mark: MailMessage.mark(of: "parallax test\n\(recipient.text)\n\(now)"), isTest: true)
  }

  /// The path of the page that the link of a test mail leads to.
  public static let testPath = "/test"

  private func address(of path: String) -> String {
    var base = facts.server[...]
    while base.hasSuffix("/") { base = base.dropLast() }
    return base + path
  }

  private func message(
    _ kind: MailKind, to recipient: MailAddress, link: String, language: Language, at now: Date,
    mark: String, isTest: Bool = false
  ) throws(MailFault) -> MailMessage {
    let language = language == .undetermined ? facts.survey.languages[0] : language
    guard let template = texts.template(kind, in: language) else {
      throw .missingLanguage([language])
    }
    let value: (MailField) -> String = { field in
      HeaderField.oneLine(self.value(of: field, link: link, language: language))
    }
    let note = isTest ? ShippedMail.test(in: language) : nil
    let subject = template.subject.filled(value)
    let plain = [note].compactMap(\.self) + template.paragraphs.map { $0.filled(value) }
    let page = MailPage(language: language, subject: subject, link: link)
    return MailMessage(
      sender: facts.sender, recipient: recipient, subject: subject,
      plain: plain.joined(separator: "\n\n") + "\n",
      html: page.html(note: note, paragraphs: template.paragraphs, value: value),
      language: language, mark: mark, date: now)
  }

  private func value(of field: MailField, link: String, language: Language) -> String {
    let survey = facts.survey
    let language = survey.languages.contains(language) ? language : survey.languages[0]
    return switch field {
    case .organisation: facts.organisation
    case .survey: survey.title[language]
    case .wave: facts.wave.name
    case .link: link
    case .closes: end(in: language)
    case .minutes: "\(minutes)"
    case .contact: facts.contact
    }
  }

  private var minutes: Int {
    let short = facts.wave.settings.shortForm ? facts.survey.shortForm?.minutes : nil
    return short ?? facts.survey.minutes
  }

  /// The last day of the wave, with the hour where it ends within a day.
  private func end(in language: Language) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = facts.timeZone
    let end = facts.wave.closes
    let isMidnight = calendar.startOfDay(for: end) == end
    // The pages write days before months in English, too.
    let locale = language == "en" ? "en-GB" : language.rawValue
    var style = Date.FormatStyle(
      date: .long, time: isMidnight ? .omitted : .shortened,
      locale: Locale(identifier: locale), calendar: calendar, timeZone: facts.timeZone)
    style.capitalizationContext = .middleOfSentence
    return (isMidnight ? end - 1 : end).formatted(style)
  }
}
