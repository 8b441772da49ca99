extension WishTexts {
  static let french = WishTexts(
    heading: "Autre chose ?",
    doubt: .init(
      offer: "Ce n’est pas mon département ou mon rôle",
      said: "Vous avez signalé que votre département ou votre rôle n’est pas exact.",
      sure: .init(
        "Pas votre département ou votre rôle ?",
        """
        Les responsables de l’enquête apprennent que ce n’est pas exact sur leur liste, pour \
        vous demander et corriger.
        """,
        """
        Rien d’autre ne change : votre lien fonctionne, et les réponses que vous envoyez \
        comptent là où la liste vous place.
        """),
      confirm: "Le signaler",
      done: .init(
        "Merci, c’est transmis",
        "Les responsables de l’enquête voient que votre département ou votre rôle n’est pas exact.",
        """
        Pour répondre quand même, ouvrez de nouveau votre lien : vos réponses comptent là où la \
        liste vous place.
        """)),
    decline: .init(
      offer: "Je préfère ne pas participer",
      said: "Vous avez dit que vous préférez ne pas participer. Vous pouvez encore le faire.",
      sure: .init(
        "Vous préférez ne pas participer ?",
        """
        Personne n’est obligé de participer. Personne ne vous rappellera plus cette enquête ; ses \
        responsables peuvent voir que vous ne voulez plus de rappel.
        """,
        """
        Ce que vous avez répondu jusqu’ici n’est pas envoyé et sera effacé à la fin de \
        l’enquête.
        """),
      confirm: "Je préfère ne pas participer",
      done: .init(
        "Merci de l’avoir dit",
        "Personne ne vous rappellera plus cette enquête. Ce qui est déjà en route peut encore arriver."
      )),
    linkWorks: { end in
      "Si vous changez d’avis, ouvrez de nouveau votre lien : il fonctionne jusqu’au \(end)."
    })
}
