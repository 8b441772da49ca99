extension SharedTexts {
  static let french = SharedTexts(
    firstPage: "Quitter et aller à la première page",
    stopMeaning: """
      vos réponses sont gardées au fur et à mesure ; tapez à nouveau votre code pour continuer
      """,
    saved: [
      """
      Pour continuer, tapez à nouveau le code de votre invitation sur la première page, ici ou \
      sur un autre appareil.
      """
    ],
    unknownCode: """
      Personne n’a ce code. Vérifiez-le : une lettre ou un chiffre est peut-être faux ou \
      manque.
      """,
    unknownWords: """
      Ceci ne mène à aucune réponse en cours. Vérifiez encore une fois. Si vous avez envoyé vos \
      réponses, vos mots ne servent plus ; sinon, le code de votre invitation fonctionne \
      toujours.
      """,
    unknown: NoticeTexts.Words(
      heading: "Ce code n’est pas complet",
      lines: [
        "Nous ne le connaissons pas. Il en manque peut-être une partie.",
        "Allez à la première page et tapez-y le code de votre invitation.",
      ]),
    noSheet: NoticeTexts.Words(
      heading: "Personne ne répond ici en ce moment",
      lines: [
        "Cet appareil ne garde rien de ceux qui sont passés.",
        """
        Pour répondre, allez à la première page et tapez le code de votre invitation. Ce que \
        vous avez répondu jusqu’ici est gardé.
        """,
      ]),
    otherSheet: NoticeTexts.Words(
      heading: "Quelqu’un d’autre a commencé ici",
      lines: [
        """
        Depuis que cette page est ouverte, quelqu’un a commencé sur cet appareil avec un autre \
        code.
        """,
        """
        Rien n’a été enregistré. Allez à la première page et tapez votre propre code : ce que \
        vous aviez répondu est gardé.
        """,
      ]),
    notHere: NoticeTexts.Words(
      heading: "Il n’y a pas de page ici",
      lines: [
        "Pour participer, allez à la première page et tapez le code de votre invitation."
      ]),
    untilItOpens: "Gardez votre invitation : son code marchera à ce moment-là.",
    codeWorks: "Le code de votre invitation fonctionne toujours.",
    lost: [
      """
      Cet appareil ne sait plus à qui sont ces réponses : la visite a pris fin, ou quelqu’un \
      d’autre a commencé.
      """,
      "Tapez le code de votre invitation dans la case, et elles seront conservées.",
    ],
    otherCode: """
      Ces réponses n’ont pas été données avec ce code. Utilisez celui avec lequel vous avez \
      commencé.
      """,
    answerAllTheSame: """
      Pour répondre tout de même, tapez à nouveau votre code : vos réponses comptent là où la \
      liste vous place.
      """,
    codeWorksUntil: {
      "Si vous changez d’avis, tapez à nouveau votre code : il fonctionne jusqu’au \($0)."
    },
    wordsToo: "Vos cinq mots les ouvrent aussi.")
}
