extension DeviceTexts {
  static let german = DeviceTexts(
    words: WordTexts(
      link: "Auf einem anderen Gerät weitermachen",
      offerHeading: "Möchten Sie auf einem anderen Gerät weitermachen?",
      offer: [
        "Ihr Link öffnet Ihre Antworten überall. Fünf Wörter können das auch und sind leicht zu "
          + "tippen.",
        "Es gibt sie nur, wenn Sie danach fragen. Wer sie hat, kann lesen und ändern, was Sie gewählt "
          + "haben, bis Sie senden.",
      ],
      make: "Meine fünf Wörter zeigen", heading: "Ihre fünf Wörter",
      use: { "Öffnen Sie auf dem anderen Gerät \($0) und tippen Sie diese Wörter ein." },
      meaning: """
        Drucken oder notieren Sie sie, und behalten Sie sie für sich. Wir können sie niemandem sagen. \
        Sie verfallen, wenn Sie Ihre Antworten senden und wenn die Umfrage endet.
        """,
      toQuestions: "Zu den Fragen"),
    entry: EntryTexts(
      heading: "Mit Ihren fünf Wörtern weitermachen",
      lines: [
        "Sie haben sie auf einem anderen Gerät erhalten. Ihr persönlicher Link geht ebenso."
      ],
      label: "Ihre fünf Wörter", hint: "In ihrer Reihenfolge, mit Leerzeichen dazwischen.",
      button: "Weitermachen", sharedHeading: "Hier antworten",
      sharedLines: [
        "Dieses Gerät wird geteilt: Von Ihren Antworten bleibt nichts darauf.",
        "Tippen Sie den Code Ihrer Einladung oder Ihre fünf Wörter ein.",
      ],
      sharedLabel: "Ihr Code oder Ihre fünf Wörter",
      sharedHint: "Groß oder klein, Bindestriche und Leerzeichen sind gleich.",
      notFive: "Tippen Sie fünf Wörter ein oder den ganzen Code Ihrer Einladung.",
      misspelt: { "Sehen Sie sich Wort \($0) noch einmal an: Ein Buchstabe stimmt nicht." },
      unknown: """
        Das führt zu keinen begonnenen Antworten. Sehen Sie noch einmal nach. Haben Sie Ihre Antworten \
        gesendet, so sind Ihre Wörter verfallen; sonst geht Ihr persönlicher Link weiterhin.
        """,
      busy: "Gerade sind viele hier. Warten Sie einen Moment und versuchen Sie es dann noch einmal."
    ),
    lost: LostTexts(
      heading: "Was Sie gewählt haben, ist noch da",
      lines: [
        "Dieser Browser weiß nicht mehr, wessen Antworten es sind: Ihr Besuch ist zu Ende, oder ein "
          + "anderer Link wurde geöffnet.",
        "Kopieren Sie Ihren Link aus der Einladung in das Feld, dann sind sie gespeichert.",
      ],
      label: "Ihr Link, sein Code oder Ihre fünf Wörter",
      button: "Antworten speichern und weitermachen",
      otherLink: """
        Diese Antworten wurden nicht mit diesem Link gegeben. Nehmen Sie den, mit dem Sie begonnen haben.
        """),
    leaving: LeavingTexts(
      clear: "Dieses Gerät anderen überlassen",
      clearMeaning: "Solange Sie das nicht drücken, führt Zurückgehen wieder zu Ihrer Quittung.",
      left: NoticeTexts.Words(
        heading: "Von Ihrem Besuch ist hier nichts mehr",
        lines: [
          "Zurückgehen zeigt keine Ihrer Seiten.",
          """
          Schließen Sie jetzt dieses Fenster. Im Verlauf des Browsers kann Ihr Link stehen: Löschen Sie \
          ihn dort, wenn auch andere den Browser benutzen.
          """,
        ]),
      next: "Fertig: die nächste Person",
      nextMeaning: {
        "Notieren Sie Ihre Quittung. Diese Seite verschwindet nach \($0) Sekunden von selbst."
      },
      stillThere: "Sind Sie noch da?",
      stillThereMeaning: {
        "In \($0) Sekunden geht dieses Gerät auf seine erste Seite zurück. Was Sie mit „Weiter“ "
          + "geschickt haben, ist gespeichert."
      },
      goOn: "Ja, weitermachen"),
    keeping: KeepingTexts(
      kept: "Was Sie wählen, wird laufend gespeichert.",
      failed: "Noch nicht gespeichert: Es gibt keine Verbindung. Wir versuchen es weiter.",
      refused: "Das ließ sich nicht speichern. Mit „Weiter“ sehen Sie, warum."))
}
