extension WishTexts {
  static let german = WishTexts(
    heading: "Etwas anderes?",
    doubt: .init(
      offer: "Das ist nicht meine Abteilung oder Rolle",
      said: "Sie haben mitgeteilt, dass Abteilung oder Rolle nicht stimmt.",
      sure: .init(
        "Nicht Ihre Abteilung oder Rolle?",
        """
        Wer die Umfrage durchführt, erfährt, dass sie auf der Liste bei Ihnen nicht stimmt, \
        und kann nachfragen und es richtigstellen.
        """,
        """
        Sonst ändert sich nichts: Ihr Link funktioniert, und Antworten, die Sie senden, zählen \
        dort, wo die Liste Sie führt.
        """),
      confirm: "Mitteilen",
      done: .init(
        "Danke, es ist weitergegeben",
        "Wer die Umfrage durchführt, sieht, dass Abteilung oder Rolle bei Ihnen nicht stimmt.",
        """
        Um trotzdem zu antworten, öffnen Sie Ihren Link noch einmal: Ihre Antworten zählen \
        dort, wo die Liste Sie führt.
        """)),
    decline: .init(
      offer: "Ich möchte lieber nicht teilnehmen",
      said: "Sie bekommen keine Mails mehr zu dieser Umfrage. Teilnehmen können Sie weiterhin.",
      sure: .init(
        "Sie möchten lieber nicht teilnehmen?",
        """
        Niemand muss teilnehmen. Sie bekommen keine Mails mehr zu dieser Umfrage; wer sie \
        durchführt, kann sehen, dass Sie keine möchten.
        """,
        """
        Was Sie bisher geantwortet haben, wird nicht gesendet und am Ende der Umfrage \
        gelöscht.
        """),
      confirm: "Keine Mails mehr senden",
      done: .init(
        "Sie bekommen keine Mails mehr zu dieser Umfrage",
        "Eine, die schon unterwegs ist, kann noch ankommen.")),
    linkWorks: { end in
      "Wenn Sie es sich anders überlegen, öffnen Sie Ihren Link noch einmal: Er gilt bis \(end)."
    })
}
