extension BallotTexts {
  static let french = BallotTexts(
    lookUp: .init(
      "Avez-vous déjà répondu ?",
      """
      Avec votre reçu, vous pouvez voir si vos réponses sont arrivées et les reprendre jusqu’à \
      la fin de l’enquête.
      """),
    label: "Votre reçu",
    hint: "Douze lettres et chiffres, par exemple K7QF-2M9X-4RTB",
    button: "Consulter",
    unknown: .init(
      "Nous ne connaissons pas ce reçu",
      "Comparez-le avec ce que vous avez noté, puis réessayez.",
      "Quand les noms et les liens d’une enquête sont effacés, ses reçus le sont aussi."),
    inBox: .init(
      "Vos réponses sont dans l’urne",
      "Elles y sont scellées avec les autres et seront comptées quand l’enquête sera terminée."),
    waiting: .init(
      "Vos réponses sont dans l’urne",
      "L’enquête est terminée et l’urne va être ouverte. Elles ne peuvent plus être reprises."),
    atSite: .init(
      "Vos réponses sont dans l’urne",
      """
      Cet appareil n’a pas de réseau : l’urne est apportée à ceux qui mènent l’enquête. Une fois là, le reçu \
      permet de les y reprendre jusqu’à la fin de l’enquête.
      """),
    withdrawn: .init(
      "Vos réponses sont reprises",
      "Elles sont sorties de l’urne sans avoir été lues et ne sont pas comptées.",
      "Votre lien reste utilisé : rien ne dit lequel c’était, personne ne peut donc le rouvrir."),
    counted: .init(
      "Vos réponses ont été comptées",
      """
      Elles ont été mélangées aux autres. Personne ne peut plus les retrouver, elles ne peuvent \
      donc plus être reprises.
      """),
    withdraw: "Reprendre mes réponses",
    until: { end in "Jusqu’au \(end), vous pouvez reprendre vos réponses." },
    sure: .init(
      "Reprendre vos réponses ?",
      "Elles sont effacées de l’urne sans être lues et ne seront pas comptées. C’est définitif.",
      """
      Vous ne pourrez pas répondre de nouveau : rien ne dit quel lien était le vôtre, personne \
      ne peut donc le rouvrir.
      """,
      """
      Aucun rapport ni aucune liste ne dit que vous l’avez fait ; sur la liste des personnes, \
      vous restez parmi celles qui ont répondu.
      """),
    confirm: "Oui, les reprendre",
    keep: "Non, les laisser")
}
