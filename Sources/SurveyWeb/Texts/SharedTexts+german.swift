extension SharedTexts {
  static let german = SharedTexts(
    firstPage: "Verlassen und zur ersten Seite",
    stopMeaning: """
      Ihre Antworten werden unterwegs gespeichert; tippen Sie Ihren Code noch einmal ein, um \
      weiterzumachen
      """,
    saved: [
      """
      Um weiterzumachen, tippen Sie den Code Ihrer Einladung auf der ersten Seite noch einmal \
      ein, hier oder auf einem anderen Gerät.
      """
    ],
    unknownCode: """
      Diesen Code hat niemand. Sehen Sie noch einmal nach: Ein Zeichen kann falsch sein oder \
      fehlen.
      """,
    unknownWords: """
      Das führt zu keinen begonnenen Antworten. Sehen Sie noch einmal nach. Haben Sie Ihre \
      Antworten gesendet, so sind Ihre Wörter verfallen; sonst geht der Code Ihrer Einladung \
      weiterhin.
      """,
    unknown: NoticeTexts.Words(
      heading: "Dieser Code ist nicht vollständig",
      lines: [
        "Wir kennen ihn nicht. Vielleicht fehlt ein Teil.",
        "Gehen Sie zur ersten Seite und tippen Sie dort den Code Ihrer Einladung ein.",
      ]),
    noSheet: NoticeTexts.Words(
      heading: "Hier antwortet gerade niemand",
      lines: [
        "Dieses Gerät behält nichts von denen, die hier waren.",
        """
        Um zu antworten, gehen Sie zur ersten Seite und tippen den Code Ihrer Einladung ein. \
        Was Sie bisher geantwortet haben, ist noch da.
        """,
      ]),
    otherSheet: NoticeTexts.Words(
      heading: "Hier hat jemand anderes begonnen",
      lines: [
        """
        Seit diese Seite geöffnet wurde, hat jemand auf diesem Gerät mit einem anderen Code \
        begonnen.
        """,
        """
        Nichts wurde gespeichert. Gehen Sie zur ersten Seite und tippen Sie Ihren eigenen Code \
        ein: Was Sie vorher geantwortet haben, ist noch da.
        """,
      ]),
    notHere: NoticeTexts.Words(
      heading: "Hier ist keine Seite",
      lines: [
        "Um teilzunehmen, gehen Sie zur ersten Seite und tippen den Code Ihrer Einladung ein."
      ]),
    untilItOpens: "Behalten Sie Ihre Einladung: Ihr Code wird dann funktionieren.",
    codeWorks: "Der Code Ihrer Einladung funktioniert immer.",
    lost: [
      """
      Dieses Gerät weiß nicht mehr, wessen Antworten es sind: Der Besuch ist zu Ende, oder \
      jemand anderes hat begonnen.
      """,
      "Tippen Sie den Code Ihrer Einladung in das Feld, dann sind sie gespeichert.",
    ],
    otherCode: """
      Diese Antworten wurden nicht mit diesem Code gegeben. Nehmen Sie den, mit dem Sie \
      begonnen haben.
      """,
    answerAllTheSame: """
      Um trotzdem zu antworten, tippen Sie Ihren Code noch einmal ein: Ihre Antworten zählen \
      dort, wo die Liste Sie führt.
      """,
    codeWorksUntil: {
      """
      Wenn Sie es sich anders überlegen, tippen Sie Ihren Code noch einmal ein: Er gilt bis \
      \($0).
      """
    },
    wordsToo: "Ihre fünf Wörter öffnen sie auch.")
}
