/// The words about a sheet that is empty, or that was never sent, in one language.
///
/// The pages and the terminal say the same. Every language fills every field: a text that one of them
/// lacks does not compile.
public struct SheetTexts: Sendable {
  /// The question before a sheet without any answer is sent.
  public let empty: BallotTexts.Words

  /// The button that sends it all the same.
  public let sendEmpty: String

  /// The button that leads to the questions instead.
  public let answerFirst: String

  /// What becomes of answers that were not sent before the end.
  public let unsent: String

  /// What becomes of an answer that is given after the sheet was sent from elsewhere.
  public let unadded: String

  /// What is promised of words, below a page on which somebody writes.
  public let written: String

  /// The words of a language.
  public init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  private init(
    empty: BallotTexts.Words, sendEmpty: String, answerFirst: String, unsent: String,
    unadded: String, written: String
  ) {
    self.empty = empty
    self.sendEmpty = sendEmpty
    self.answerFirst = answerFirst
    self.unsent = unsent
    self.unadded = unadded
    self.written = written
  }
}

extension SheetTexts {
  private static let english = Self(
    empty: .init(
      "Send a sheet without any answer?",
      "You have answered nothing yet. A sheet can be sent once only: after that your link takes no answers.",
      "To answer later, close this and open your link again."),
    sendEmpty: "Send it empty", answerFirst: "Go to the questions",
    unsent: "Answers that had not been sent by then are not counted.",
    unadded: "What you answered just now came after that, and was not added.",
    written: "What you write is shown word for word, without your name.")

  private static let german = Self(
    empty: .init(
      "Einen Bogen ohne jede Antwort senden?",
      """
      Sie haben noch nichts beantwortet. Senden können Sie nur einmal: Danach nimmt Ihr Link keine \
      Antworten mehr an.
      """,
      "Um später zu antworten, schließen Sie das hier und öffnen Ihren Link noch einmal."),
    sendEmpty: "Leer senden", answerFirst: "Zu den Fragen",
    unsent: "Antworten, die bis dahin nicht gesendet waren, werden nicht gezählt.",
    unadded: "Was Sie eben geantwortet haben, kam danach und wurde nicht hinzugefügt.",
    written: "Was Sie schreiben, wird Wort für Wort gezeigt, ohne Ihren Namen.")

  private static let spanish = Self(
    empty: .init(
      "¿Enviar una hoja sin ninguna respuesta?",
      """
      Aún no ha respondido nada. Solo se puede enviar una vez: después su enlace no acepta más \
      respuestas.
      """,
      "Para responder más tarde, cierre esto y abra su enlace otra vez."),
    sendEmpty: "Enviarla vacía", answerFirst: "Ir a las preguntas",
    unsent: "Las respuestas que no se habían enviado hasta entonces no cuentan.",
    unadded: "Lo que acaba de responder llegó después y no se añadió.",
    written: "Lo que escribe se muestra palabra por palabra, sin su nombre.")

  private static let french = Self(
    empty: .init(
      "Envoyer une feuille sans aucune réponse\u{A0}?",
      """
      Vous n’avez encore rien répondu. On ne peut envoyer qu’une fois\u{A0}: ensuite, votre lien ne \
      prend plus de réponses.
      """,
      "Pour répondre plus tard, fermez ceci et ouvrez de nouveau votre lien."),
    sendEmpty: "L’envoyer vide", answerFirst: "Aller aux questions",
    unsent: "Les réponses qui n’étaient pas encore envoyées ne comptent pas.",
    unadded: "Ce que vous venez de répondre est arrivé après et n’a pas été ajouté.",
    written: "Ce que vous écrivez est montré mot pour mot, sans votre nom.")

  private static let arabic = Self(
    empty: .init(
      "هل ترسل ورقة بلا أي إجابة؟",
      "لم تُجب عن شيء بعد. الإرسال مرة واحدة فقط: بعده لا يقبل رابطك إجابات أخرى.",
      "للإجابة لاحقًا، أغلق هذا وافتح رابطك مرة أخرى."),
    sendEmpty: "أرسلها فارغة", answerFirst: "إلى الأسئلة",
    unsent: "الإجابات التي لم تُرسل حتى ذلك الحين لا تُحسب.",
    unadded: "ما أجبت به الآن جاء بعد ذلك، ولم يُضف.",
    written: "ما تكتبه يُعرض كما هو حرفيًا، دون اسمك.")
}
