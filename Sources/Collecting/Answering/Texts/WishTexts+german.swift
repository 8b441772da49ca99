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
      said: "Sie haben gesagt, dass Sie lieber nicht teilnehmen. Sie können es weiterhin.",
      sure: .init(
        "Sie möchten lieber nicht teilnehmen?",
        """
        Niemand muss teilnehmen. Niemand erinnert Sie mehr an diese Umfrage; wer sie durchführt, kann \
        sehen, dass Sie nicht erinnert werden möchten.
        """,
        """
        Was Sie bisher geantwortet haben, wird nicht gesendet und am Ende der Umfrage \
        gelöscht.
        """),
      confirm: "Ich möchte lieber nicht teilnehmen",
      done: .init(
        "Danke, dass Sie es sagen",
        "Niemand erinnert Sie mehr an diese Umfrage. Was schon unterwegs ist, kann noch ankommen.")),
    linkWorks: { end in
      "Wenn Sie es sich anders überlegen, öffnen Sie Ihren Link noch einmal: Er gilt bis \(end)."
    })
}
