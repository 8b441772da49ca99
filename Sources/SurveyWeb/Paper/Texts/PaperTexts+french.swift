import Collecting

extension PaperTexts {
  static let french = PaperTexts(
    minutes: .noughtWithOne(
      one: "environ 1 minute", other: "environ # minutes"),
    department: "Département",
    handIn: "Remise",
    until: { "jusqu’au \($0)" },
    how: "Comment répondre",
    mark: "Remplissez un cercle par phrase : ●",
    mend: "Si vous changez d’avis, barrez le mauvais et remplissez le bon.",
    leave: "Passez toute question que vous voulez. Ne pas savoir est aussi une réponse.",
    noName: "N’écrivez ni votre nom ni rien à côté des cercles.",
    end: "Quand vous avez fini",
    fold: """
      Pliez les feuilles, l’impression à l’intérieur, et mettez-les dans la boîte ou \
      l’enveloppe de cette enquête, fermées et sans expéditeur.
      """,
    returnTo: { "À : \($0)" },
    office: "Réservé au bureau : feuille")
}
