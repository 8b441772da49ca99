extension BallotTexts {
  static let german = BallotTexts(
    lookUp: .init(
      "Haben Sie schon geantwortet?",
      """
      Mit Ihrer Quittung sehen Sie, ob Ihre Antworten da sind, und können sie zurücknehmen, \
      solange die Umfrage läuft.
      """),
    label: "Ihre Quittung",
    hint: "Zwölf Buchstaben und Ziffern, zum Beispiel K7QF-2M9X-4RTB",
    button: "Nachsehen",
    unknown: .init(
      "Wir kennen diese Quittung nicht",
      "Vergleichen Sie sie mit dem, was Sie notiert haben, und versuchen Sie es noch einmal.",
      """
      Wenn die Namen und Links einer Umfrage gelöscht werden, werden auch die Quittungen \
      gelöscht.
      """),
    inBox: .init(
      "Ihre Antworten liegen in der Urne",
      "Sie liegen versiegelt bei den anderen und werden gezählt, wenn die Umfrage beendet ist."),
    waiting: .init(
      "Ihre Antworten liegen in der Urne",
      """
      Die Umfrage ist beendet, und die Urne wird geöffnet. Zurücknehmen können Sie sie nicht \
      mehr.
      """),
    atSite: .init(
      "Ihre Antworten liegen in der Urne",
      """
      Dieses Gerät hat kein Netz: Die Urne wird zu denen gebracht, die die Umfrage führen. Ist sie dort, nimmt \
      die Quittung sie dort bis zum Ende der Umfrage zurück.
      """),
    withdrawn: .init(
      "Ihre Antworten sind zurückgenommen",
      "Sie sind ungelesen aus der Urne entfernt und werden nicht gezählt.",
      """
      Ihr Link bleibt verbraucht: Nichts sagt, welcher es war, und so kann ihn niemand wieder \
      öffnen.
      """),
    counted: .init(
      "Ihre Antworten wurden gezählt",
      """
      Sie wurden mit den anderen gemischt. Niemand kann sie mehr finden, und so können Sie sie \
      nicht mehr zurücknehmen.
      """),
    withdraw: "Meine Antworten zurücknehmen",
    until: { end in "Bis \(end) können Sie Ihre Antworten zurücknehmen." },
    sure: .init(
      "Antworten zurücknehmen?",
      """
      Sie werden ungelesen aus der Urne gelöscht und nicht gezählt. Das lässt sich nicht \
      rückgängig machen.
      """,
      """
      Noch einmal antworten können Sie nicht: Nichts sagt, welcher Link Ihrer war, und so kann \
      ihn niemand wieder öffnen.
      """,
      """
      Kein Bericht und keine Liste sagt, dass Sie es getan haben; auf der Personenliste bleiben \
      Sie unter denen, die geantwortet haben.
      """),
    confirm: "Ja, zurücknehmen",
    keep: "Nein, darin lassen")
}
