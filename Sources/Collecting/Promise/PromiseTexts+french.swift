extension PromiseTexts {
  static let french = PromiseTexts(
    lede: "Elle peut devenir plus stricte pendant l’enquête, jamais plus souple.",
    seen: .french, unseen: .french, readers: .french, keeping: .french)
}

extension PromiseTexts.Seen {
  static let french = Self(
    heading: "Ce que voient vos responsables",
    results: { places in
      let above = places.dropFirst().dropLast().map { ", de \($0) au-dessus" }.joined()
      let whole = places.count > 1 ? " et de l’ensemble de \(places[places.count - 1])" : ""
      return .init(
        "Les résultats de ", strong: places[0],
        above + whole + " : moyennes et nombres, aucune réponse isolée")
    },
    threshold: {
      .init(
        "Chacun seulement si au moins ",
        strong: "\($0) responsables et \($0) personnes de terrain", " y ont répondu")
    },
    noResults: .init("Aucun résultat : toute l’organisation compte trop peu de personnes"),
    tooFew: { place, roles in
      let people =
        switch roles {
        case .leaders: "responsables"
        case .frontline: "personnes de terrain"
        case .both: "responsables et de personnes de terrain"
        }
      return .init("", strong: place, " a trop peu de \(people) pour être montré à part")
    },
    direction: {
      .init(
        "De ", strong: $0,
        """
         seulement quel côté voit les choses plus en rose, jamais combien de responsables ni de \
        combien, et la moyenne du terrain à un demi-point près. Avec si peu de responsables, l’un \
        d’eux peut deviner ce que les autres ont dit.
        """)
    },
    ifAgreed: { place, minimum in
      .init(
        "De ", strong: place,
        """
        , avec moins de \(minimum) responsables, seulement si chacun d’eux qui répond l’accepte \
        nommément et si \(minimum) personnes de terrain y ont répondu
        """)
    },
    youAreAsked: .init(
      "On vous le demande avant la première question : ",
      strong: "sans votre oui, rien de cela n’est montré",
      ", et vous pouvez le reprendre jusqu’à l’envoi"),
    agreementKept: .init(
      """
      Que quelqu’un ait accepté ou non n’est gardé nulle part, sauf si tous l’ont fait ; qui sait que \
      vous avez répondu peut le deviner d’après ce qui est montré
      """),
    othersMayAgree: {
      .init(
        """
        Si ces quelques responsables acceptent, leur côté est montré, même si l’on saura de qui sont \
        les réponses ; la vôtre reste une parmi au moins \($0)
        """)
    },
    byLevel: .init("Résultats aussi par niveau de responsabilité, dans des groupes assez grands"),
    notByLevel: .init(
      "Responsables et terrain séparément, mais aucun niveau de responsabilité plus fin"),
    byAnswer: { .init("Résultats aussi selon « \($0) », dans des groupes assez grands") },
    howMany: .init("Combien ont répondu, par département et par rôle, jamais qui"),
    noisyAverages: { places in
      let above = places.dropFirst().dropLast().map { ", de \($0) au-dessus" }.joined()
      let whole = places.count > 1 ? " et de l’ensemble de \(places[places.count - 1])" : ""
      return .init(
        "Les moyennes de ", strong: places[0],
        above + whole
          + ", avec du bruit : à chaque nombre le hasard ajoute quelque chose, une fois pour toutes"
      )
    },
    likelihood: {
      .init(
        "Quoi que vous répondiez, rien de ce qui est publié n’en devient plus de ",
        strong: "\(PromiseTexts.decimal($0, point: ",")) fois",
        " aussi probable : le bruit cache ce qu’une personne a dit, même dans de petits groupes")
    },
    noisyCounts: .init(
      "Combien ont répondu, par dixièmes pendant l’enquête et avec du bruit ensuite, jamais qui"),
    comments: {
      .init(
        "Les commentaires seulement de groupes de ", strong: "\($0) ou plus",
        ", en ordre mélangé et mot pour mot : n’écrivez pas de noms")
    })
}

extension PromiseTexts.Unseen {
  static let french = Self(
    heading: "Ce que personne ne voit",
    name: .init("Votre nom à côté d’une réponse : il n’y est pas gardé, votre lien non plus"),
    time: .init("Quand vous avez répondu et de quelle adresse : rien de cela n’est gardé"),
    smallGroup: .init("Un résultat d’un groupe plus petit que ce qui est dit ici"),
    exactNumber: .init("Un nombre exact : à chacun le hasard ajoute quelque chose"),
    discarded: .init("Une réponse que vous avez laissée de côté ou changée avant l’envoi"))
}

extension PromiseTexts.Readers {
  static let french = Self(
    heading: "Qui le voit, et quand",
    makers: {
      .init(
        "Ceux qui mènent l’enquête font les rapports et peuvent les remettre à quiconque chez ",
        strong: $0)
    },
    reminders: .init(
      "Ils voient aussi qui a répondu, pour relancer les autres, mais pas les réponses"),
    closing: {
      .init(
        "Aucun résultat n’existe avant la fin de l’enquête, prévue le ", strong: $0,
        " ; l’urne est alors ouverte, une seule fois")
    },
    sealed: .init(
      """
      Jusque-là, les réponses sont scellées : pour les ouvrir, il faut la clé de l’enquête et sa \
      base de données
      """))
}

extension PromiseTexts.Keeping {
  static let french = Self(
    heading: "Ce que deviennent vos réponses",
    onTheWay: .init(
      """
      En chemin, vos réponses sont gardées chiffrées avec votre lien, jusqu’à ce que vous les \
      envoyiez ou que l’enquête se termine
      """),
    withdrawal: .init(
      """
      Avec le reçu, vous pouvez les reprendre jusqu’à la fin de l’enquête ; votre lien reste alors \
      utilisé, car rien dans la base de données ne le relie aux réponses ; personne n’en est informé, \
      mais qui a votre lien ou votre reçu peut le voir et le faire aussi
      """),
    stored: .init(
      "Après la fin, elles sont gardées en ordre mélangé, avec le département et le niveau seulement"
    ),
    oneOfFew: { department, unlessAgreed in
      let unless = unlessAgreed ? ", sauf si vous acceptez tous" : ""
      return .init(
        "Vous êtes peu nombreux à votre niveau dans ", strong: department,
        """
         : aucun rapport ne donne de chiffres sur si peu de personnes\(unless), mais qui détient la \
        base de données elle-même pourrait deviner quelles réponses sont les vôtres
        """)
    },
    panel: .init(
      """
      Un code relie vos réponses à plusieurs enquêtes : qui détient à la fois la clé des liens et \
      la base de données peut savoir quelles réponses sont les vôtres, même après la fin
      """),
    nameKept: .init("Aucun jour n’est fixé pour effacer votre nom et votre lien"),
    nameDeleted: {
      .init(
        "Votre nom et votre lien sont effacés ", strong: frenchDays($0),
        " après la fin de l’enquête")
    },
    answersKept: .init("Aucun jour n’est fixé pour effacer les réponses gardées"),
    answersDeleted: {
      .init(
        "Les réponses gardées sont effacées ", strong: frenchDays($0),
        " après la fin de l’enquête")
    })

  private static let frenchDays = PluralForms.noughtWithOne(one: "# jour", other: "# jours")
}
