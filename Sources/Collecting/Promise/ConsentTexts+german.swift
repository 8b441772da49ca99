extension ConsentTexts {
  static let german = ConsentTexts(
    heading: "Dürfen die Ergebnisse der Führungskräfte gezeigt werden?",
    promiseLine: "Ihre Antworten werden nie einzeln gezeigt, außer wenn Sie zustimmen.",
    lines: { places, minimum in
      [
        """
        In \(places) gibt es weniger als \(minimum) Führungskräfte. Bei so wenigen wird man wissen, wessen \
        Antworten die Ergebnisse der Führungskräfte sind: Wenn nur Sie antworten, sind es Ihre allein.
        """,
        """
        Darum werden sie nur gezeigt, wenn jede Führungskraft dort, die antwortet, namentlich Ja sagt, \
        wie Sie es hier können. Tut es eine nicht, wird von den Führungskräften und den Mitarbeitenden \
        von \(places) nichts für sich gezeigt.
        """,
        """
        Das Antworten hängt nicht davon ab. Niemand sieht Ihr Ja oder Nein, bevor die Umfrage endet, und \
        Sie können es ändern, bis Sie senden.
        """,
      ]
    },
    again: "Hier können Sie es zum letzten Mal ändern. Ohne Häkchen ist die Antwort Nein.",
    label: {
      "Ja, ich stimme namentlich zu, dass die Ergebnisse der Führungskräfte von \($0) gezeigt werden"
    },
    and: " und ", comma: ", ")
}
