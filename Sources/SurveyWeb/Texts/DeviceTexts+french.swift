extension DeviceTexts {
  static let french = DeviceTexts(
    words: WordTexts(
      link: "Continuer sur un autre appareil",
      offerHeading: "Voulez-vous continuer sur un autre appareil ?",
      offer: [
        "Votre lien ouvre vos réponses partout. Cinq mots peuvent faire de même, et se tapent "
          + "facilement.",
        "Ils ne sont créés que si vous les demandez. Qui les possède peut lire et modifier ce que vous "
          + "avez choisi, jusqu’à l’envoi.",
      ],
      make: "Afficher mes cinq mots", heading: "Vos cinq mots",
      use: { "Sur l’autre appareil, ouvrez \($0) et tapez ces mots." },
      meaning: """
        Imprimez-les ou notez-les, et gardez-les pour vous. Nous ne pouvons les dire à personne. Ils \
        ne servent plus une fois vos réponses envoyées, ni après la fin de l’enquête.
        """,
      toQuestions: "Aller aux questions"),
    entry: EntryTexts(
      heading: "Continuer avec vos cinq mots",
      lines: [
        "Vous les avez demandés sur un autre appareil. Votre lien personnel convient aussi."
      ],
      label: "Vos cinq mots", hint: "Dans leur ordre, séparés par des espaces.",
      button: "Continuer", sharedHeading: "Répondre ici",
      sharedLines: [
        "Cet appareil est partagé : rien de vos réponses n’y reste.",
        "Tapez le code de votre invitation, ou vos cinq mots.",
      ],
      sharedLabel: "Votre code ou vos cinq mots",
      sharedHint: "Majuscules ou minuscules, traits d’union et espaces sont sans importance.",
      notFive: "Tapez cinq mots, ou le code entier de votre invitation.",
      misspelt: { "Vérifiez le mot \($0) : une lettre est fausse." },
      unknown: """
        Ceci ne mène à aucune réponse en cours. Vérifiez encore une fois. Si vous avez envoyé vos \
        réponses, vos mots ne servent plus ; sinon, votre lien personnel fonctionne toujours.
        """,
      busy: "Beaucoup de personnes sont là en ce moment. Attendez un peu, puis réessayez."),
    lost: LostTexts(
      heading: "Ce que vous avez choisi est encore là",
      lines: [
        "Ce navigateur ne sait plus à qui sont ces réponses : votre visite a pris fin, ou un autre lien "
          + "a été ouvert.",
        "Copiez le lien de votre invitation dans la case, et elles seront conservées.",
      ],
      label: "Votre lien, son code ou vos cinq mots",
      button: "Conserver mes réponses et continuer",
      otherLink: """
        Ces réponses n’ont pas été données avec ce lien. Utilisez celui avec lequel vous avez commencé.
        """),
    leaving: LeavingTexts(
      clear: "Laisser cet appareil à d’autres",
      clearMeaning: "Tant que vous n’avez pas appuyé ici, revenir en arrière montre votre reçu.",
      left: NoticeTexts.Words(
        heading: "Il ne reste rien de votre visite ici",
        lines: [
          "Revenir en arrière ne montre aucune de vos pages.",
          """
          Fermez maintenant cette fenêtre. L’historique du navigateur peut contenir votre lien\u{A0}: si \
          d’autres l’utilisent aussi, effacez-le là.
          """,
        ]),
      next: "Terminé : personne suivante",
      nextMeaning: { "Notez votre reçu. Cette page disparaît d’elle-même dans \($0) secondes." },
      stillThere: "Êtes-vous toujours là ?",
      stillThereMeaning: {
        "Dans \($0) secondes, cet appareil revient à sa première page. Ce que vous avez envoyé avec "
          + "Continuer est conservé."
      },
      goOn: "Oui, continuer"),
    keeping: KeepingTexts(
      kept: "Ce que vous choisissez est conservé au fur et à mesure.",
      failed: "Pas encore conservé : il n’y a pas de connexion. Nous réessayons.",
      refused: "Ceci n’a pas pu être conservé. Appuyez sur Continuer pour voir pourquoi."))
}
