extension PromiseTexts {
  static let german = PromiseTexts(
    lede: "Es kann während der Umfrage strenger werden, aber nie lockerer.",
    seen: .german, unseen: .german, readers: .german, keeping: .german)
}

extension PromiseTexts.Seen {
  static let german = Self(
    heading: "Was Ihre Führungskräfte sehen",
    results: { places in
      let above = places.dropFirst().dropLast().map { ", von \($0) darüber" }.joined()
      let whole = places.count > 1 ? " und von ganz \(places[places.count - 1])" : ""
      return .init(
        "Ergebnisse von ", strong: places[0],
        above + whole + ": Mittelwerte und Anzahlen, keine einzelnen Antworten")
    },
    threshold: {
      .init(
        "Jedes nur, wenn dort mindestens ", strong: "\($0) Führungskräfte und \($0) Mitarbeitende",
        " geantwortet haben")
    },
    noResults: .init("Keine Ergebnisse: Die ganze Organisation hat dafür zu wenige Menschen"),
    tooFew: { place, roles in
      let people =
        switch roles {
        case .leaders: "Führungskräfte"
        case .frontline: "Mitarbeitende"
        case .both: "Führungskräfte und Mitarbeitende"
        }
      return .init("", strong: place, " hat zu wenige \(people), um allein gezeigt zu werden")
    },
    direction: {
      .init(
        "Von ", strong: $0,
        """
         nur, welche Seite es rosiger sieht, nie wie viele Führungskräfte oder um wie viel, und der \
        Mittelwert der Mitarbeitenden auf einen halben Punkt. Bei so wenigen Führungskräften kann \
        eine von ihnen erraten, was die anderen gesagt haben.
        """)
    },
    ifAgreed: { place, minimum in
      .init(
        "Von ", strong: place,
        """
        , mit weniger als \(minimum) Führungskräften, nur, wenn jede von ihnen, die antwortet, \
        namentlich zustimmt und dort \(minimum) Mitarbeitende geantwortet haben
        """)
    },
    youAreAsked: .init(
      "Sie werden vor der ersten Frage gefragt: ",
      strong: "Ohne Ihr Ja wird nichts davon gezeigt",
      ", und Sie können es zurücknehmen, bis Sie senden"),
    agreementKept: .init(
      """
      Ob jemand zugestimmt hat oder nicht, wird nirgends gespeichert, außer wenn alle es taten; wer \
      weiß, dass Sie geantwortet haben, kann es aus dem Gezeigten erraten
      """),
    othersMayAgree: {
      .init(
        """
        Wenn diese wenigen Führungskräfte zustimmen, wird ihre Seite gezeigt, obwohl man wissen wird, \
        wessen Antworten es sind; Ihre Antwort bleibt eine von mindestens \($0)
        """)
    },
    byLevel: .init("Ergebnisse auch nach Führungsebene, in Gruppen, die groß genug sind"),
    notByLevel: .init(
      "Führungskräfte und Mitarbeitende getrennt, aber keine feinere Führungsebene"),
    byAnswer: { .init("Ergebnisse auch nach „\($0)“, in Gruppen, die groß genug sind") },
    howMany: .init("Wie viele geantwortet haben, nach Abteilung und Rolle, nie wer"),
    noisyAverages: { places in
      let above = places.dropFirst().dropLast().map { ", von \($0) darüber" }.joined()
      let whole = places.count > 1 ? " und von ganz \(places[places.count - 1])" : ""
      return .init(
        "Mittelwerte von ", strong: places[0],
        above + whole
          + ", mit Rauschen: Zu jeder Zahl fügt der Zufall etwas hinzu, ein für alle Mal")
    },
    likelihood: {
      .init(
        "Was immer Sie antworten, nichts, was veröffentlicht wird, wird dadurch mehr als ",
        strong: "\(PromiseTexts.decimal($0, point: ","))-mal",
        """
         so wahrscheinlich: Das Rauschen verbirgt, was eine einzelne Person gesagt hat, auch in \
        kleinen Gruppen
        """)
    },
    noisyCounts: .init(
      """
      Wie viele geantwortet haben, während der Umfrage in Zehnteln und danach mit Rauschen, nie wer
      """),
    comments: {
      .init(
        "Kommentare nur von Gruppen mit ", strong: "\($0) oder mehr",
        ", in gemischter Reihenfolge, Wort für Wort: Nennen Sie keine Namen")
    })
}

extension PromiseTexts.Unseen {
  static let german = Self(
    heading: "Was niemand sieht",
    name: .init(
      "Ihren Namen neben einer Antwort: Er wird dort nicht gespeichert, Ihr Link auch nicht"),
    time: .init(
      "Wann Sie geantwortet haben und von welcher Adresse: Beides wird nicht gespeichert"),
    smallGroup: .init("Ein Ergebnis einer Gruppe, die kleiner ist als hier gesagt"),
    exactNumber: .init("Eine genaue Zahl: Zu jeder fügt der Zufall etwas hinzu"),
    discarded: .init("Eine Antwort, die Sie ausgelassen oder vor dem Senden geändert haben"))
}

extension PromiseTexts.Readers {
  static let german = Self(
    heading: "Wer es sieht, und wann",
    makers: {
      .init(
        "Wer die Umfrage durchführt, erstellt die Berichte und darf sie an alle weitergeben bei ",
        strong: $0)
    },
    reminders: .init(
      "Sie sehen auch, wer geantwortet hat, um die anderen zu erinnern, aber nicht was"),
    closing: {
      .init(
        "Es gibt kein Ergebnis, bevor die Umfrage endet, geplant ist: ", strong: $0,
        "; dann wird die Urne geöffnet, ein einziges Mal")
    },
    sealed: .init(
      """
      Bis dahin liegen die Antworten versiegelt: Um sie zu öffnen, braucht man den Schlüssel der \
      Umfrage und ihre Datenbank
      """))
}

extension PromiseTexts.Keeping {
  static let german = Self(
    heading: "Was mit Ihren Antworten geschieht",
    onTheWay: .init(
      """
      Unterwegs werden Ihre Antworten mit Ihrem Link verschlüsselt aufbewahrt, bis Sie sie senden \
      oder die Umfrage endet
      """),
    withdrawal: .init(
      """
      Mit der Quittung können Sie sie bis zum Ende der Umfrage zurücknehmen; Ihr Link bleibt dann \
      verbraucht, weil in der Datenbank nichts ihn mit den Antworten verbindet; niemand erfährt davon, \
      doch wer Ihren Link oder Ihre Quittung hat, kann es sehen und selbst tun
      """),
    stored: .init(
      "Nach dem Ende werden sie in gemischter Reihenfolge gespeichert, nur mit Abteilung und Ebene"),
    oneOfFew: { department, unlessAgreed in
      let unless = unlessAgreed ? ", außer wenn Sie alle zustimmen" : ""
      return .init(
        "Auf Ihrer Ebene gibt es nur wenige in ", strong: department,
        """
        : Kein Bericht nennt Zahlen von so wenigen\(unless), aber wer die Datenbank selbst hat, \
        könnte erraten, welche Antworten Ihre sind
        """)
    },
    panel: .init(
      """
      Ein Code verbindet Ihre Antworten aus mehreren Umfragen: Wer den Schlüssel der Links und die \
      Datenbank hat, kann erkennen, welche Antworten Ihre sind, auch nach dem Ende
      """),
    nameKept: .init("Es ist kein Tag festgelegt, an dem Ihr Name und Ihr Link gelöscht werden"),
    nameDeleted: {
      .init(
        "Ihr Name und Ihr Link werden ", strong: germanDays($0),
        " nach dem Ende der Umfrage gelöscht")
    },
    answersKept: .init("Es ist kein Tag festgelegt, an dem die Antworten gelöscht werden"),
    answersDeleted: {
      .init(
        "Die gespeicherten Antworten werden ", strong: germanDays($0),
        " nach dem Ende der Umfrage gelöscht")
    })

  private static let germanDays = PluralForms.oneAndOther(one: "# Tag", other: "# Tage")
}
