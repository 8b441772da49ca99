extension ConsentTexts {
  static let french = ConsentTexts(
    heading: "Les résultats des responsables peuvent-ils être montrés ?",
    promiseLine: "Vos réponses ne sont jamais montrées seules, sauf si vous l’acceptez.",
    lines: { places, minimum in
      [
        """
        Il y a moins de \(minimum) responsables dans \(places). Avec si peu, on saura de qui sont les \
        réponses des responsables : si vous êtes la seule personne à répondre, ce sont les vôtres.
        """,
        """
        Leurs résultats ne sont donc montrés que si chaque responsable qui y répond dit oui, nommément, \
        comme vous pouvez le faire ici. Si l’un d’eux ne le fait pas, rien n’est montré à part, ni des \
        responsables ni du terrain de \(places).
        """,
        """
        Répondre n’en dépend pas. Personne ne voit votre oui ou votre non avant la fin de l’enquête, et \
        vous pouvez le changer jusqu’à l’envoi.
        """,
      ]
    },
    again: "C’est la dernière occasion de changer d’avis. Sans coche, la réponse est non.",
    label: {
      "Oui, j’accepte nommément que les résultats des responsables de \($0) soient montrés"
    },
    and: " et ", comma: ", ")
}
