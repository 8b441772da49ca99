import Collecting

extension InterfaceTexts {
  /// The pages in German.
  static let german = InterfaceTexts(
    language: .german, page: .german, start: .german, question: .german, check: .german,
    receipt: .german, notice: .german)
}

extension PageTexts {
  static let german = PageTexts(
    skip: "Zum Inhalt springen",
    promiseLine: "Ihre Antworten werden nie einzeln gezeigt.",
    promiseLink: "Wie Ihre Antworten geschützt sind",
    helpLink: "Hilfe",
    languageChoice: "Sprache",
    newTab: "(öffnet sich in einem neuen Tab)",
    back: "Zurück",
    help: """
      Fragen, oder stimmt etwas nicht? Fragen Sie die Person, die Ihnen den Link geschickt hat. \
      Schicken Sie ihr weder Ihre Antworten noch den Link selbst.
      """,
    helpWithContact: {
      """
      Fragen, oder stimmt etwas nicht? \($0) Schicken Sie weder Ihre Antworten noch den Link selbst.
      """
    })
}

extension StartTexts {
  static let german = StartTexts(
    openUntil: { "offen bis \($0)" },
    lede: .oneAndOther(
      one: """
        Führungskräfte und Mitarbeitende beantworten dieselbe Frage. Das Ergebnis zeigt, wo beide \
        das Gleiche sehen und wo nicht.
        """,
      other: """
        Führungskräfte und Mitarbeitende beantworten dieselben # Fragen. Das Ergebnis zeigt, wo \
        beide das Gleiche sehen und wo nicht.
        """),
    takes: "Dauer",
    minutes: { "etwa \(minuteForms($0)), auf \(pageForms($1))" },
    youAre: "Sie antworten",
    roles: RoleWords(leader: "als Führungskraft", frontline: "als Mitarbeiterin oder Mitarbeiter"),
    inDepartment: ", Abteilung",
    notRight: "Stimmt das nicht?",
    stop: "Unterbrechen",
    stopMeaning:
      "Ihre Antworten bleiben unterwegs erhalten; öffnen Sie denselben Link, um weiterzumachen",
    leaveOut: "Auslassen",
    leaveOutMeaning: "jede Frage, die Sie möchten",
    start: "Beginnen",
    goOn: "Weitermachen, wo Sie aufgehört haben",
    promiseHeading: "Unser Versprechen an Sie")

  private static let minuteForms = PluralForms.oneAndOther(one: "1 Minute", other: "# Minuten")
  private static let pageForms = PluralForms.oneAndOther(
    one: "1 kurzen Seite", other: "# kurzen Seiten")
}

extension QuestionTexts {
  static let german = QuestionTexts(
    part: { "Teil \($0) von \($1)" },
    page: { "Seite \($0) von \($1)" },
    minutesLeft: .oneAndOther(one: "noch etwa 1 Minute", other: "noch etwa # Minuten"),
    mixedHeading: RoleWords(
      leader: "Was Sie in der Abteilung sehen, die Sie leiten",
      frontline: "Was Sie in Ihrer Abteilung sehen"),
    levelsHeading: "Wie gut es jetzt ist und wie gut es sein muss",
    levelsIntroduction: "Wählen Sie eine Stufe für heute und eine für heute in zwölf Monaten.",
    levelsMeanings: "Was die Stufen bedeuten",
    openHeading: "In Ihren eigenen Worten",
    openIntroduction: """
      Nur wenn Sie möchten. Was Sie schreiben, wird Wort für Wort gezeigt: Nennen Sie keine Namen.
      """,
    profileHeading: "Ein wenig über Sie",
    profileIntroduction: """
      Nur wenn Sie möchten. Antworten werden für Gruppen gezeigt, die groß genug sind, nie für eine \
      einzelne Person.
      """,
    lastPart: "Letzter Teil",
    leaveOut: "Auslassen",
    textHint: .oneAndOther(
      one: "Bis zu 1 Zeichen. Darf leer bleiben.", other: "Bis zu # Zeichen. Darf leer bleiben."),
    carryOn: "Weiter",
    later: "Speichern und später fertig machen",
    errorPrefix: "Fehler:",
    problem: "Etwas stimmt noch nicht",
    kept: "Alles, was Sie gewählt und geschrieben haben, ist noch da.",
    notOffered: "Wählen Sie eine der gezeigten Antworten oder lassen Sie die Frage aus",
    tooLong: { length, most in "Kürzen Sie dies auf \(most) Zeichen; es sind \(length)" },
    inQuestion: { "\($0): „\($1)“" })
}

extension CheckTexts {
  static let german = CheckTexts(
    heading: "Vor dem Senden prüfen",
    lede: { answered, asked in "Sie haben \(answered) von \(questions(asked)) beantwortet." },
    afterSending: """
      Nach dem Senden können Sie Ihre Antworten nicht mehr ändern; mit der Quittung können Sie sie bis \
      zum Ende der Umfrage zurücknehmen.
      """,
    missingHeading: "Ohne Antwort",
    missing: { "Seite \($0) · ausgelassen, das ist in Ordnung" },
    missingPage: { "Seite \($0) von \($1)" },
    missingOnPage: .oneAndOther(
      one: "1 Frage ausgelassen, das ist in Ordnung",
      other: "# Fragen ausgelassen, das ist in Ordnung"),
    dontKnowHeading: "„Weiß ich nicht“",
    dontKnow: { "Seite \($0) · zählt als Antwort: Auch Nichtwissen sagt etwas aus" },
    commentsHeading: "In Ihren eigenen Worten",
    commentMeaning: "Wird Wort für Wort gezeigt: Nennen Sie keine Namen.",
    answer: "Beantworten",
    change: "Ändern",
    about: { ": \($0)" },
    nothingMissing: "Es fehlt nichts.",
    send: "Meine Antworten senden")

  private static let questions = PluralForms.oneAndOther(one: "1 Frage", other: "# Fragen")
}

extension ReceiptTexts {
  static let german = ReceiptTexts(
    heading: "Ihre Antworten sind angekommen",
    lede: """
      Vielen Dank. Sie zählen jetzt mit den anderen und gehören zu keinem Namen mehr.
      """,
    againHeading: "Ihre erste Antwort zählt",
    againLede: """
      Über diesen Link wurden schon Antworten gesendet, und sie sind angekommen. Nichts hat sich \
      geändert.
      """,
    receipt: "Ihre Quittung",
    meaning: """
      Drucken oder notieren Sie sie. Sie zeigt, dass Ihre Antworten angekommen sind. Sie führt \
      nicht zu Ihren Antworten, weder für Sie noch für jemand anderen. Behalten Sie sie für sich: \
      Wer sie hat, kann Ihre Antworten bis zum Ende der Umfrage zurücknehmen.
      """,
    nextHeading: "Wie es weitergeht",
    untilThen: { "Bis \($0)" },
    untilThenMeaning: """
      Die Umfrage läuft. Die Antworten liegen versiegelt, und niemand sieht ein Ergebnis.
      """,
    afterwards: "Danach",
    afterwardsMeaning: """
      Die Antworten werden gemischt und gezählt, die der Führungskräfte und die der Mitarbeitenden \
      gleichermaßen, und es gibt Ergebnisse.
      """,
    done: "Sie können diese Seite schließen.")
}

extension NoticeTexts {
  static let german = NoticeTexts(
    landing: Words(
      heading: "Zwei Sichten auf dieselbe Sache",
      lines: [
        "Hier beantworten Führungskräfte und Mitarbeitende dieselbe Umfrage.",
        "Um teilzunehmen, öffnen Sie den persönlichen Link in Ihrer Einladung.",
      ]),
    test: Words(
      heading: "Dieser Link ist ein Test",
      lines: [
        "Er kam mit einer Mail, mit der die Einladungen ausprobiert wurden.",
        "In einer echten Einladung öffnet der persönliche Link hier die Fragen. Dieser "
          + "gehört niemandem, und ihn zu öffnen hat nichts verändert.",
      ]),
    saved: Words(
      heading: "Ihre Antworten sind gespeichert",
      lines: [
        """
        Um weiterzumachen, öffnen Sie den Link in Ihrer Einladung noch einmal, auf diesem oder \
        einem anderen Gerät.
        """,
        "Sie können diese Seite schließen.",
      ]),
    savedUntil: { "Die Umfrage ist offen bis \($0). Nur gesendete Antworten zählen." },
    unknown: Words(
      heading: "Wir kennen diesen Link nicht",
      lines: [
        """
        Vielleicht wurde er beim Kopieren abgeschnitten: Öffnen Sie den Link aus Ihrer Einladung noch \
        einmal, oder kopieren Sie ihn ganz.
        """,
        "Oder seine Umfrage ist vorbei, und ihre Links wurden gelöscht.",
      ]),
    revoked: Words(
      heading: "Dieser Link wurde ersetzt",
      lines: [
        "Er wurde zurückgenommen und kann nicht mehr benutzt werden.",
        """
        Wenn Sie eine neuere Einladung haben, benutzen Sie diese; sonst fragen Sie die Person, die \
        Ihnen diese geschickt hat.
        """,
      ]),
    notYetOpen: {
      Words(
        heading: "Diese Umfrage ist noch nicht offen",
        lines: ["Sie öffnet am \($0).", "Behalten Sie Ihren Link: Er wird dann funktionieren."])
    },
    closed: Words(
      heading: "Diese Umfrage ist beendet",
      lines: ["Sie nimmt keine Antworten mehr an. Danke, dass Sie vorbeigeschaut haben."]),
    noSheet: Words(
      heading: "Öffnen Sie Ihren Link noch einmal",
      lines: [
        """
        Ihr Besuch in diesem Browser ist beendet, oder es wurde kein Link darin geöffnet; deshalb weiß \
        diese Seite nicht, wessen Antworten sie zeigen soll, und zeigt niemandes.
        """,
        """
        Nichts ist verloren: Was Sie geantwortet haben, ist aufbewahrt, und was Sie gesendet haben, ist \
        angekommen. Um weiterzumachen, öffnen Sie den Link in Ihrer Einladung noch einmal.
        """,
      ]),
    otherSheet: Words(
      heading: "Hier wurde ein anderer Link geöffnet",
      lines: [
        """
        Seit Sie diese Seite geöffnet haben, wurde in diesem Browser der Link einer anderen Person \
        geöffnet.
        """,
        """
        Nichts wurde gespeichert. Öffnen Sie Ihren eigenen Link noch einmal: Was Sie vorher \
        geantwortet haben, ist noch da.
        """,
      ]),
    notHere: Words(
      heading: "Hier ist keine Seite",
      lines: ["Um teilzunehmen, öffnen Sie den persönlichen Link in Ihrer Einladung."]),
    foreign: Words(
      heading: "Das kam von einer anderen Website",
      lines: [
        "Nichts wurde gespeichert. Öffnen Sie den Link in Ihrer Einladung und machen Sie dort weiter."
      ]),
    tooLarge: Words(
      heading: "Das war zu viel Text",
      lines: ["Nichts davon wurde gespeichert. Gehen Sie zurück und kürzen Sie den Text."]),
    notAForm: Words(
      heading: "Das konnten wir nicht lesen",
      lines: ["Nichts wurde gespeichert. Gehen Sie zurück und versuchen Sie es noch einmal."]),
    failed: {
      Words(
        heading: "Bei uns ist etwas schiefgegangen",
        lines: [
          """
          Was Sie vorher gespeichert haben, ist noch da. Gehen Sie zurück und versuchen Sie es in \
          einer Minute noch einmal.
          """,
          """
          Wenn es wieder passiert, sagen Sie der Person, die Ihnen den Link geschickt hat, diese \
          Nummer: \($0)
          """,
        ])
    })
}
