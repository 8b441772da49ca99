import Collecting

extension PaperTexts {
  static let german = PaperTexts(
    minutes: .oneAndOther(
      one: "etwa 1 Minute", other: "etwa # Minuten"),
    department: "Abteilung",
    handIn: "Abgabe",
    until: { "bis \($0)" },
    how: "So antworten Sie",
    mark: "Füllen Sie bei jeder Aussage einen Kreis aus: ●",
    mend: """
      Wenn Sie es sich anders überlegen, streichen Sie den falschen durch und füllen Sie den \
      richtigen.
      """,
    leave: "Lassen Sie jede Frage aus, die Sie möchten. Auch Nichtwissen ist eine Antwort.",
    noName: "Schreiben Sie weder Ihren Namen noch etwas neben die Kreise.",
    end: "Wenn Sie fertig sind",
    fold: """
      Falten Sie die Blätter mit der Schrift nach innen und legen Sie sie in den Kasten oder \
      Umschlag dieser Umfrage, verschlossen und ohne Absender.
      """,
    returnTo: { "An: \($0)" },
    office: "Nur für die Auswertung: Bogen")
}
