import SurveyModel

/// The texts that come with the program.
///
/// All but the English ones are translations that nobody has reviewed yet.
enum ShippedMail {
  /// The texts of one language, as a file of texts would hold them.
  struct Words: Sendable {
    let invitation: String
    let reminder: String

    /// What stands above a mail that was sent to try it out.
    let test: String
  }

  static let words: [Language: Words] = [
    "en": english, "de": german, "es": spanish, "fr": french, "ar": arabic,
  ]

  /// What stands above a test mail in a language; in English where we have no other.
  static func test(in language: Language) -> String {
    let general = Language(rawValue: String(language.rawValue.prefix { $0 != "-" }))
    return (words[general] ?? english).test
  }

  /// Whether a language is written from right to left.
  static func isRightToLeft(_ language: Language) -> Bool {
    ["ar", "fa", "he", "ur"].contains(language.rawValue.prefix { $0 != "-" })
  }

  static let english = Words(
    invitation: """
      Subject: {organisation}: how do you see it?

      Hello,

      Leaders and frontline staff of {organisation} answer the same questions: “{survey}”. The \
      result shows where both see the same thing, and where they do not.

      It takes about {minutes} minutes, on a phone or a computer, until {closes}. This is your own \
      link:

      {link}

      You may stop at any time and go on later through the same link. Please do not hand it on: it \
      is made for you. Your answers are never shown alone; the first page says who can see what.

      Questions, or you want no more mails about this? {contact}
      """,
    reminder: """
      Subject: {organisation}: still open until {closes}

      Hello,

      The questions “{survey}” are open until {closes}. They take about {minutes} minutes. This is \
      the same link as before:

      {link}

      What you have answered already is kept. If you have sent your answers meanwhile, thank you: \
      there is nothing left to do.

      Questions, or you want no more mails about this? {contact}
      """,
    test: "This is a test. The link below belongs to nobody and changes nothing.")

  static let german = Words(
    invitation: """
      Subject: {organisation}: Wie sehen Sie es?

      Guten Tag,

      Führungskräfte und Beschäftigte im Kundenkontakt von {organisation} beantworten dieselben \
      Fragen: „{survey}“. Das Ergebnis zeigt, wo beide dasselbe sehen und wo nicht.

      Es dauert etwa {minutes} Minuten, am Telefon oder am Computer, bis {closes}. Dies ist Ihr \
      persönlicher Link:

      {link}

      Sie können jederzeit aufhören und später über denselben Link weitermachen. Bitte geben Sie \
      ihn nicht weiter: Er ist nur für Sie. Ihre Antworten werden nie einzeln gezeigt; die erste \
      Seite sagt, wer was sehen kann.

      Fragen, oder Sie möchten keine Nachrichten mehr dazu? {contact}
      """,
    reminder: """
      Subject: {organisation}: noch offen bis {closes}

      Guten Tag,

      die Fragen „{survey}“ sind bis {closes} offen. Sie brauchen etwa {minutes} Minuten. Dies ist \
      derselbe Link wie zuvor:

      {link}

      Was Sie schon beantwortet haben, ist gespeichert. Haben Sie inzwischen abgesendet, vielen \
      Dank: Dann ist nichts mehr zu tun.

      Fragen, oder Sie möchten keine Nachrichten mehr dazu? {contact}
      """,
    test: "Dies ist ein Test. Der Link unten gehört niemandem und ändert nichts.")
}
