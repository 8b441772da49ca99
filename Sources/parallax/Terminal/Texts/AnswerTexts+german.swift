import Collecting
import SurveyModel

extension AnswerTexts {
  static let german = AnswerTexts(
    language: .german,
    keys: Keys(back: "z", save: "s", help: "h", yes: "j", send: "senden", no: "n", change: "a"),
    question: .german, check: .german, consent: .german, promise: .german, ending: .german,
    link: .german)
}

extension AnswerTexts.Question {
  static let german = Self(
    page: { "Seite \($0) von \($1)" },
    question: { "Frage \($0) von \($1)" },
    line: { "\($0) von \($1): \($2)" },
    mixedHeading: RoleWords(
      leader: "Was Sie in der Abteilung sehen, die Sie leiten",
      frontline: "Was Sie in Ihrer Abteilung sehen"),
    profileHeading: "Über Sie (Sie dürfen dies auslassen)",
    openHeading: "In Ihren eigenen Worten",
    leaveOut: "Auslassen",
    hint: .oneAndOther(
      one: """
        Was Sie schreiben, wird Wort für Wort gezeigt: Nennen Sie keine Namen. Platz für 1 Zeichen.
        """,
      other: """
        Was Sie schreiben, wird Wort für Wort gezeigt: Nennen Sie keine Namen. Platz für # Zeichen.
        """),
    notOnScale: {
      """
      \($0) steht nicht auf der Liste. Tippen Sie \($1) bis \($2), ? für „Weiß ich nicht“ oder - zum \
      Auslassen.
      """
    },
    notAnOption: {
      "\($0) steht nicht auf der Liste. Tippen Sie eine der Zahlen oder - zum Auslassen."
    },
    dontKnowNotOffered: """
      Diese Frage hat kein „Weiß ich nicht“. Tippen Sie eine der Zahlen oder - zum Auslassen.
      """,
    tooLong: { length, most in
      "Das sind \(length) Zeichen; Platz ist für \(most). Bitte kürzen Sie den Text."
    },
    yourAnswer: "Ihre Antwort",
    enterKeeps: { " (Enter behält: \($0))" },
    lineKeys: "[z zurück, s speichern und gehen, h wie es geschützt ist]",
    arrows: "↑↓ wählen   ",
    screenKeys: "Enter weiter   z zurück   s speichern und gehen   h Schutz",
    openScreenKeys: "Enter weiter   Esc zurück   Strg-C speichern und gehen",
    draft: """
      Ihre Antworten werden nie einzeln gezeigt. Sie bleiben unterwegs erhalten; niemand liest einen \
      Entwurf.
      """,
    openDraft: "Was Sie schreiben, bleibt unterwegs erhalten; niemand liest einen Entwurf.",
    helpKeys: "Enter weiter   s speichern und gehen")
}

extension AnswerTexts.Check {
  static let german = Self(
    title: "Prüfen",
    heading: "Vor dem Senden prüfen",
    answered: { answered, asked, dontKnow in
      "Sie haben \(answered) von \(questions(asked)) beantwortet"
        + (dontKnow == 0 ? "." : ", \(dontKnow) davon mit „Weiß ich nicht“.")
    },
    noComment: "Sie haben keinen Kommentar geschrieben.",
    comments: .always("Kommentare: #."),
    afterSending:
      """
      Nach dem Senden können Sie Ihre Antworten nicht mehr ändern; mit der Quittung können Sie sie bis \
      zum Ende der Umfrage zurücknehmen.
      """,
    screenKeys: "j meine Antworten senden   z zurück   s speichern und gehen",
    prompt: "Tippen Sie senden zum Senden, z für zurück, s zum Speichern und Gehen:",
    promptAgain: "Tippen Sie senden, z oder s:")

  private static let questions = PluralForms.oneAndOther(one: "1 Frage", other: "# Fragen")
}

extension AnswerTexts.Consent {
  static let german = Self(
    yes: ["ja", "j"], no: ["nein", "n"],
    nowYes: "Jetzt: ja, ich stimme zu",
    nowNo: "Jetzt: nein",
    agreed: "Sie stimmen zu, dass die Ergebnisse der Führungskräfte gezeigt werden (a ändert es).",
    declined: """
      Sie stimmen nicht zu, dass die Ergebnisse der Führungskräfte gezeigt werden (a ändert es).
      """,
    screenKeys: "j ja, ich stimme zu   n nein   Enter weiter   s speichern und gehen",
    prompt: "Tippen Sie ja oder nein (Enter lässt es, wie es ist, s speichern und gehen):",
    promptAgain: "Tippen Sie ja, nein, Enter oder s:",
    draft: """
      Ihre Antworten werden nie einzeln gezeigt, außer wenn Sie zustimmen. Niemand liest einen \
      Entwurf.
      """)
}

extension AnswerTexts.Promise {
  static let german = Self(
    openUntil: { "offen bis \($0)" },
    youAre: {
      """
      Sie antworten als \($0 == .leader ? "Führungskraft" : "Mitarbeiterin oder Mitarbeiter"), \
      Abteilung \($1).
      """
    },
    heading: "Unser Versprechen an Sie",
    notRight: """
      Stimmt das nicht? Gehen Sie mit s, und tippen Sie denselben Befehl mit --wrong-place am Ende.
      """,
    decline: "Sie möchten lieber nicht teilnehmen? Derselbe Befehl mit --decline sagt es.",
    takes: .oneAndOther(
      one: "Es dauert etwa 1 Minute. Lassen Sie aus, was Sie möchten.",
      other: "Es dauert etwa # Minuten. Lassen Sie aus, was Sie möchten."),
    kept: "Ihre Antworten bleiben erhalten: Öffnen Sie denselben Link, um weiterzumachen.")
}

extension AnswerTexts.Ending {
  static let german = Self(
    saved: "Gespeichert. Derselbe Link macht dort weiter, wo Sie aufgehört haben.",
    thanks: "Ihre Antworten sind angekommen. Vielen Dank.",
    receipt: { "Ihre Quittung: \($0)" },
    meaning: """
      Mit ihr sehen Sie, dass Ihre Antworten gezählt wurden. Sie führt nicht zu ihnen.
      """,
    first: "Ihre Antworten waren schon da, und die ersten zählen.")
}

extension AnswerTexts.Link {
  static let german = Self(
    incomplete: .init(
      words: "dieser Link ist nicht vollständig",
      hint: "Kopieren Sie den ganzen Link aus Ihrer Einladung, mit allen 26 Zeichen am Ende."),
    unknown: .init(
      words: "diesen Link kennen wir hier nicht",
      hint: "Prüfen Sie, ob er vollständig ist, oder fragen Sie, wer ihn geschickt hat."),
    revoked: .init(
      words: "dieser Link wurde zurückgenommen",
      hint: "Wenn Sie einen neueren haben, nehmen Sie den; sonst fragen Sie, wer ihn geschickt hat."
    ),
    spent: {
      .init(
        words: "Ihre Antworten sind schon da, und die ersten zählen", hint: "Ihre Quittung: \($0)")
    },
    notYetOpen: {
      .init(
        words: "Antworten werden ab \($0) angenommen",
        hint: "Behalten Sie den Link und kommen Sie dann wieder.")
    },
    closed: {
      .init(
        words: "diese Umfrage endete am \($0)",
        hint: """
          Antworten können nicht mehr angenommen werden. Was nicht gesendet war, wird nicht gezählt.
          """)
    })
}
