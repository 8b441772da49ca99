public import SurveyModel

/// The sentences of a promise that hold on paper only, in one language.
///
/// Whoever runs the survey keeps them, not the program: `docs/exchange.md` says how.
struct PaperPromiseTexts: Sendable {
  let noNumber: PromiseText.Line
  let unopened: PromiseText.Line
  let typed: PromiseText.Line
  let handwriting: PromiseText.Line

  /// The sentences of a language.
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
    noNumber: PromiseText.Line, unopened: PromiseText.Line, typed: PromiseText.Line,
    handwriting: PromiseText.Line
  ) {
    self.noNumber = noNumber
    self.unopened = unopened
    self.typed = typed
    self.handwriting = handwriting
  }
}

extension PaperPromiseTexts {
  static let english = PaperPromiseTexts(
    noNumber: .init(
      "Forms of one department and role are all alike: none has a number that leads to you"),
    unopened: .init("Until then the sheets lie unopened; nobody reads one before"),
    typed: .init("Then they are mixed, typed twice, compared, and destroyed"),
    handwriting: .init(
      "Handwriting can give you away: mark the circles, and write nothing else"))

  static let german = PaperPromiseTexts(
    noNumber: .init(
      "Die Bögen einer Abteilung und Rolle sind alle gleich: Keiner trägt eine Nummer, die zu Ihnen führt"
    ),
    unopened: .init("Bis dahin bleiben die Bögen ungeöffnet; niemand liest vorher einen"),
    typed: .init("Danach werden sie gemischt, zweimal abgetippt, verglichen und vernichtet"),
    handwriting: .init(
      "Eine Handschrift kann Sie verraten: Füllen Sie die Kreise, und schreiben Sie sonst nichts"))

  static let spanish = PaperPromiseTexts(
    noNumber: .init(
      "Las hojas de un departamento y un papel son todas iguales: ninguna lleva un número que conduzca a usted"
    ),
    unopened: .init("Hasta entonces las hojas quedan sin abrir; nadie lee ninguna antes"),
    typed: .init("Después se mezclan, se copian dos veces, se comparan y se destruyen"),
    handwriting: .init(
      "La letra puede delatarle: marque los círculos y no escriba nada más"))

  static let french = PaperPromiseTexts(
    noNumber: .init(
      "Les feuilles d’un département et d’un rôle sont toutes pareilles : aucune ne porte de numéro qui mène à vous"
    ),
    unopened: .init("D’ici là, les feuilles restent fermées ; personne n’en lit une avant"),
    typed: .init("Ensuite elles sont mélangées, saisies deux fois, comparées et détruites"),
    handwriting: .init(
      "L’écriture peut vous trahir : remplissez les cercles et n’écrivez rien d’autre"))

  static let arabic = PaperPromiseTexts(
    noNumber: .init(
      "أوراق القسم الواحد والدور الواحد متشابهة كلها: لا تحمل أي منها رقمًا يدل عليك"),
    unopened: .init("حتى ذلك الحين تبقى الأوراق مغلقة، ولا يقرأ أحد أيًا منها قبل ذلك"),
    typed: .init("بعد ذلك تُخلط، وتُنقل مرتين، وتُقارن، ثم تُتلف"),
    handwriting: .init(
      "قد يكشفك خط يدك: املأ الدوائر ولا تكتب شيئًا آخر"))
}

extension PromiseText {
  /// A promise to somebody who answers on paper: without what holds of links, and of one's own words.
  ///
  /// - Parameters:
  ///   - promise: What is promised.
  ///   - end: The end of the wave, as the reader writes a date.
  ///   - language: The survey's language in which the person is asked.
  public init(onPaper promise: Promise, end: String, language: Language) {
    let interface = InterfaceLanguage(serving: language)
    let texts = PromiseTexts(interface)
    let paper = PaperPromiseTexts(interface)
    let composer = PromiseComposer(
      promise: promise, texts: texts, end: end, language: language,
      codeWords: CodeWordTexts(interface))
    var kept = [paper.noNumber, paper.typed, composer.stored(promise.breakdowns)]
    if promise.isOneOfFew { kept.append(texts.keeping.oneOfFew(promise.department, false)) }
    kept.append(
      promise.retention.responseDays.map(texts.keeping.answersDeleted)
        ?? texts.keeping.answersKept)
    kept.append(paper.handwriting)
    let readers = texts.readers
    self.init(
      lede: texts.lede,
      sections: composer.own(without: [.withdrawal]) + [
        Section(
          heading: composer.seen.heading,
          lines: composer.seen.lines.filter {
            $0 != texts.seen.comments(promise.minimumComments)
          }),
        composer.unseen,
        Section(
          heading: readers.heading,
          lines: [
            readers.makers(promise.organisation.rawValue), readers.closing(end), paper.unopened,
          ]),
        Section(heading: texts.keeping.heading, lines: kept),
      ])
  }

  private init(lede: String, sections: [Section]) {
    self.lede = lede
    self.sections = sections
  }
}
