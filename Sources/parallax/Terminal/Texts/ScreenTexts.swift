import Collecting

/// What the terminal says around the questions: asking for the link, going on, what is still missing, and
/// leaving nothing behind.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct ScreenTexts: Sendable {
  /// Asks for the link, where it shall stand in no list of commands.
  let link: String

  /// In place of the promise for somebody who has begun before; the key that shows it.
  let known: @Sendable (_ help: String) -> String

  /// The heading over questions without an answer: the first and last of those shown, and of how many.
  let missing: @Sendable (_ first: Int, _ last: Int, _ all: Int) -> String

  /// The heading over questions about the person without an answer.
  let aboutYou: String

  /// How one of the questions above is gone to; how many there are.
  let jump: @Sendable (_ count: Int) -> String

  /// How the next ones are shown.
  let turn: String

  /// What is to be done with the receipt.
  let keep: String

  /// The offer to leave nothing on the screen.
  let clear: String

  /// The words of a language.
  init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  private init(
    link: String, known: @escaping @Sendable (String) -> String,
    missing: @escaping @Sendable (Int, Int, Int) -> String, aboutYou: String,
    jump: @escaping @Sendable (Int) -> String, turn: String, keep: String, clear: String
  ) {
    self.link = link
    self.known = known
    self.missing = missing
    self.aboutYou = aboutYou
    self.jump = jump
    self.turn = turn
    self.keep = keep
    self.clear = clear
  }
}

extension ScreenTexts {
  private static let english = Self(
    link: "Your link, or the code at its end (it is not shown): ",
    known: { "You have begun already; what you answered is here. \($0) shows our promise again." },
    missing: { "Without an answer (\($0) to \($1) of \($2)):" },
    aboutYou: "About you, without an answer:",
    jump: { $0 == 1 ? "1 answers this question" : "1 to \($0) answer one of these questions" },
    turn: "+ shows the next ones",
    keep: """
      Keep your receipt to yourself: whoever has it can take your answers back until the survey closes.
      """,
    clear: "Note your receipt. Then Enter clears the screen; Ctrl-D leaves it as it is.")

  private static let german = Self(
    link: "Ihr Link oder der Code an seinem Ende (er wird nicht angezeigt): ",
    known: {
      "Sie haben schon begonnen; Ihre Antworten sind da. \($0) zeigt unser Versprechen noch einmal."
    },
    missing: { "Ohne Antwort (\($0) bis \($1) von \($2)):" },
    aboutYou: "Über Sie, ohne Antwort:",
    jump: {
      $0 == 1 ? "1 beantwortet diese Frage" : "1 bis \($0) beantwortet eine dieser Fragen"
    },
    turn: "+ zeigt die nächsten",
    keep: """
      Behalten Sie die Quittung für sich: Wer sie hat, kann Ihre Antworten bis zum Ende der Umfrage \
      zurücknehmen.
      """,
    clear: """
      Notieren Sie Ihre Quittung. Danach leert Enter den Bildschirm; mit Strg-D bleibt er, wie er ist.
      """)

  private static let spanish = Self(
    link: "Su enlace, o el código al final de él (no se muestra): ",
    known: {
      "Ya ha empezado; lo que respondió está aquí. \($0) muestra otra vez nuestra promesa."
    },
    missing: { "Sin respuesta (\($0) a \($1) de \($2)):" },
    aboutYou: "Sobre usted, sin respuesta:",
    jump: {
      $0 == 1 ? "1 responde esta pregunta" : "1 a \($0) responde una de estas preguntas"
    },
    turn: "+ muestra las siguientes",
    keep: """
      Guarde el recibo para usted: quien lo tenga puede retirar sus respuestas hasta que se cierre \
      la encuesta.
      """,
    clear: """
      Anote su recibo. Después Intro borra la pantalla; con Ctrl-D queda como está.
      """)

  private static let french = Self(
    link: "Votre lien, ou le code à sa fin (il n’est pas affiché)\u{A0}: ",
    known: {
      """
      Vous avez déjà commencé\u{A0}; ce que vous avez répondu est là. \($0) montre de nouveau notre \
      promesse.
      """
    },
    missing: { "Sans réponse (\($0) à \($1) sur \($2))\u{A0}:" },
    aboutYou: "Sur vous, sans réponse\u{A0}:",
    jump: {
      $0 == 1 ? "1 répond à cette question" : "1 à \($0) répond à une de ces questions"
    },
    turn: "+ montre les suivantes",
    keep: """
      Gardez le reçu pour vous\u{A0}: qui le possède peut reprendre vos réponses jusqu’à la fin de \
      l’enquête.
      """,
    clear: """
      Notez votre reçu. Ensuite, Entrée efface l’écran\u{A0}; avec Ctrl-D il reste comme il est.
      """)

  private static let arabic = Self(
    link: "رابطك، أو الرمز الذي في آخره (لا يظهر أثناء الكتابة): ",
    known: { "لقد بدأت من قبل، وإجاباتك محفوظة هنا. المفتاح \($0) يعرض وعدنا لك مرة أخرى." },
    missing: { "بلا إجابة (من \($0) إلى \($1)، من أصل \($2)):" },
    aboutYou: "عنك، بلا إجابة:",
    jump: { $0 == 1 ? "الرقم 1 يجيب عن هذا السؤال" : "رقم من 1 إلى \($0) يجيب عن أحد هذه الأسئلة" },
    turn: "+ يعرض الأسئلة التالية",
    keep: """
      احتفظ بالإيصال لنفسك: من يملكه يستطيع أن يسحب إجاباتك إلى أن يُغلق الاستبيان.
      """,
    clear: "دوّن إيصالك. بعد ذلك يمسح Enter الشاشة، أما Ctrl-D فيتركها كما هي.")
}

extension AnswerTexts {
  /// What stands around the questions in the terminal.
  var screen: ScreenTexts { ScreenTexts(language) }
}
