import SurveyModel

/// What the promise says of rows of answer sheets, where a wave lets them leave, in one language.
struct RowTexts: Sendable {
  /// What a row holds, and that it can be found by who knows a part of it: the fewest people of the role.
  private let told: @Sendable (_ people: Int) -> [PromiseText.Line]

  /// The sentences.
  ///
  /// - Parameter minimumGroup: The fewest people of a role whose result is shown.
  /// - Returns: What a row holds, and that it can be found.
  func lines(_ minimumGroup: Int) -> [PromiseText.Line] {
    told(DisclosureLevel.fewestPeople(minimumGroup: minimumGroup))
  }

  /// The words of a language.
  init(_ language: InterfaceLanguage) {
    told =
      switch language {
      case .english: Self.english
      case .german: Self.german
      case .spanish: Self.spanish
      case .french: Self.french
      case .arabic: Self.arabic
      }
  }

  private static let english: @Sendable (Int) -> [PromiseText.Line] = {
    [
      .init(
        "Beside these results a table of single answers may be passed on. In it a row is one person: ",
        strong: "the role and all answers to the statements",
        ", without name, department, level, comment or time, in an order that says nothing; only if at "
          + "least \($0) people of your role answered"),
      .init(
        "Who knows several of your answers could find your row in that table and read the others"),
    ]
  }

  private static let german: @Sendable (Int) -> [PromiseText.Line] = {
    [
      .init(
        "Neben diesen Ergebnissen kann eine Tabelle einzelner Antworten weitergegeben werden. Eine "
          + "Zeile ist darin eine Person: ",
        strong: "die Rolle und alle Antworten auf die Aussagen",
        ", ohne Namen, Abteilung, Ebene, Kommentar oder Zeit, in einer Reihenfolge, die nichts "
          + "verrät; nur wenn mindestens \($0) Personen Ihrer Rolle geantwortet haben"),
      .init(
        "Wer mehrere Ihrer Antworten kennt, könnte Ihre Zeile in dieser Tabelle finden und die übrigen "
          + "lesen"),
    ]
  }

  private static let spanish: @Sendable (Int) -> [PromiseText.Line] = {
    [
      .init(
        "Además de estos resultados se puede entregar una tabla de respuestas individuales. En ella, "
          + "cada fila es una persona: ",
        strong: "el papel y las respuestas a cada una de las afirmaciones",
        ", sin nombre, departamento, nivel, comentario ni hora, en un orden que no dice nada; solo si "
          + "respondieron al menos \($0) personas de su papel"),
      .init(
        "Quien conozca varias de sus respuestas podría encontrar su fila en esa tabla y leer las demás"
      ),
    ]
  }

  private static let french: @Sendable (Int) -> [PromiseText.Line] = {
    [
      .init(
        "Outre ces résultats, un tableau de réponses individuelles peut être transmis. Chaque ligne y "
          + "est une personne : ",
        strong: "le rôle et toutes les réponses aux affirmations",
        ", sans nom, service, niveau, commentaire ni heure, dans un ordre qui ne dit rien ; seulement "
          + "si au moins \($0) personnes de votre rôle ont répondu"),
      .init(
        "Qui connaît plusieurs de vos réponses pourrait trouver votre ligne dans ce tableau et lire les "
          + "autres"),
    ]
  }

  private static let arabic: @Sendable (Int) -> [PromiseText.Line] = {
    [
      .init(
        "إلى جانب هذه النتائج قد يُسلَّم جدول بالإجابات الفردية، كل صف فيه شخص واحد: ",
        strong: "الدور وكل الإجابات عن العبارات",
        "، من دون اسم أو قسم أو مستوى أو تعليق أو وقت، وبترتيب لا يدل على شيء؛ وذلك فقط إذا أجاب "
          + "\($0) شخصًا على الأقل من دورك"),
      .init("من يعرف عددًا من إجاباتك قد يجد صفك في ذلك الجدول ويقرأ بقية الإجابات"),
    ]
  }
}
