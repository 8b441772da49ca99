import Collecting

/// Words on the way through the pages: without network, without results, with a link that was mistyped.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct WayTexts: Sendable {
  /// What a page of questions says when it cannot be sent for want of a connection.
  let waiting: String

  /// What the start page says of the questions where too few people are asked for any result.
  let ledeWithoutResults: PluralForms

  /// What a link looks like, for somebody whose link is not known.
  let linkShape: String

  /// What opens a list that is folded away on the check page, of how many questions there are.
  let folded: PluralForms

  /// The remark on a question about the respondent that was left out.
  let unsaid: @Sendable (_ page: Int) -> String

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
    waiting: String, ledeWithoutResults: PluralForms, linkShape: String,
    folded: PluralForms, unsaid: @escaping @Sendable (Int) -> String
  ) {
    self.waiting = waiting
    self.ledeWithoutResults = ledeWithoutResults
    self.linkShape = linkShape
    self.folded = folded
    self.unsaid = unsaid
  }
}

extension InterfaceTexts {
  /// Words on the way through the pages.
  var way: WayTexts { WayTexts(language) }

  /// The words about a sheet that is empty, or that was never sent.
  var sheet: SheetTexts { SheetTexts(language) }
}

extension WayTexts {
  private static let english = Self(
    waiting: """
      There is no connection. What you chose and wrote stays on this page; it goes on by itself as soon \
      as the connection is back.
      """,
    ledeWithoutResults: .oneAndOther(
      one: """
        Leaders and frontline staff answer the same question. So few people are asked here that no \
        result will be shown.
        """,
      other: """
        Leaders and frontline staff answer the same # questions. So few people are asked here that no \
        result will be shown.
        """),
    linkShape: "After /s/ it has 26 letters and digits; capital or small makes no difference.",
    folded: .oneAndOther(one: "Show 1 question", other: "Show # questions"),
    unsaid: { "Page \($0) · about you, left out, which is fine" })

  private static let german = Self(
    waiting: """
      Es gibt keine Verbindung. Was Sie gewählt und geschrieben haben, bleibt auf dieser Seite; sobald \
      die Verbindung wieder da ist, geht es von selbst weiter.
      """,
    ledeWithoutResults: .oneAndOther(
      one: """
        Führungskräfte und Mitarbeitende beantworten dieselbe Frage. Hier werden so wenige Menschen \
        gefragt, dass kein Ergebnis gezeigt wird.
        """,
      other: """
        Führungskräfte und Mitarbeitende beantworten dieselben # Fragen. Hier werden so wenige Menschen \
        gefragt, dass kein Ergebnis gezeigt wird.
        """),
    linkShape: """
      Nach /s/ stehen 26 Buchstaben und Ziffern; ob groß oder klein, ist gleich.
      """,
    folded: .oneAndOther(one: "1 Frage zeigen", other: "# Fragen zeigen"),
    unsaid: { "Seite \($0) · über Sie, ausgelassen, das ist in Ordnung" })

  private static let spanish = Self(
    waiting: """
      No hay conexión. Lo que ha elegido y escrito sigue en esta página; continuará sola en cuanto \
      vuelva la conexión.
      """,
    ledeWithoutResults: .oneAndOther(
      one: """
        Líderes y personal de primera línea responden a la misma pregunta. Aquí se pregunta a tan pocas \
        personas que no se mostrará ningún resultado.
        """,
      other: """
        Líderes y personal de primera línea responden a las mismas # preguntas. Aquí se pregunta a tan \
        pocas personas que no se mostrará ningún resultado.
        """),
    linkShape: """
      Después de /s/ lleva 26 letras y cifras; da igual que sean mayúsculas o minúsculas.
      """,
    folded: .oneAndOther(one: "Mostrar 1 pregunta", other: "Mostrar # preguntas"),
    unsaid: { "Página \($0) · sobre usted, omitida, y está bien" })

  private static let french = Self(
    waiting: """
      Il n’y a pas de connexion. Ce que vous avez choisi et écrit reste sur cette page\u{A0}; elle \
      continuera d’elle-même dès que la connexion sera revenue.
      """,
    ledeWithoutResults: .noughtWithOne(
      one: """
        Les responsables et les équipes de terrain répondent à la même question. Si peu de personnes \
        sont interrogées ici qu’aucun résultat ne sera montré.
        """,
      other: """
        Les responsables et les équipes de terrain répondent aux mêmes # questions. Si peu de personnes \
        sont interrogées ici qu’aucun résultat ne sera montré.
        """),
    linkShape: """
      Après /s/ viennent 26 lettres et chiffres\u{A0}; majuscules ou minuscules, peu importe.
      """,
    folded: .noughtWithOne(one: "Montrer # question", other: "Montrer # questions"),
    unsaid: { "Page \($0) · sur vous, laissée de côté, c’est permis" })

  private static let arabic = Self(
    waiting: """
      لا يوجد اتصال. ما اخترته وما كتبته باقٍ في هذه الصفحة؛ وستتابع من تلقاء نفسها حالما يعود الاتصال.
      """,
    ledeWithoutResults: .arabic(
      zero: fewAsked("الأسئلة نفسها"), one: fewAsked("السؤال نفسه"),
      two: fewAsked("السؤالين نفسيهما"), few: fewAsked("الأسئلة نفسها، وهي # أسئلة"),
      many: fewAsked("الأسئلة نفسها، وهي # سؤالًا"), other: fewAsked("الأسئلة نفسها، وهي # سؤال")),
    linkShape: "بعد ‎/s/‎ يأتي 26 حرفًا ورقمًا؛ ولا فرق بين الحروف الكبيرة والصغيرة.",
    folded: .arabic(
      zero: "عرض # سؤال", one: "عرض سؤال واحد", two: "عرض سؤالين", few: "عرض # أسئلة",
      many: "عرض # سؤالًا", other: "عرض # سؤال"),
    unsaid: { "الصفحة \($0) · عنك، تم تخطيه، ولا بأس" })

  private static func fewAsked(_ questions: String) -> String {
    """
    يجيب القادة وموظفو الخطوط الأمامية عن \(questions). عدد المدعوين هنا قليل إلى حد لا تُعرض معه أي نتيجة.
    """
  }
}
