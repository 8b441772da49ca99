import Collecting

extension InterfaceTexts {
  /// The pages in French.
  static let french = InterfaceTexts(
    language: .french, page: .french, start: .french, question: .french, check: .french,
    receipt: .french, notice: .french)
}

extension PageTexts {
  static let french = PageTexts(
    skip: "Aller au contenu",
    promiseLine: "Vos réponses ne sont jamais montrées seules.",
    promiseLink: "Comment vos réponses sont protégées",
    helpLink: "Aide",
    languageChoice: "Langue",
    newTab: "(s’ouvre dans un nouvel onglet)",
    back: "Retour",
    help: """
      Des questions, ou quelque chose ne va pas ? Demandez à la personne qui vous a envoyé le lien. \
      Ne lui envoyez ni vos réponses ni le lien lui-même.
      """,
    helpWithContact: {
      """
      Des questions, ou quelque chose ne va pas ? \($0) N’envoyez ni vos réponses ni le lien lui-même.
      """
    })
}

extension StartTexts {
  static let french = StartTexts(
    openUntil: { "ouverte jusqu’au \($0)" },
    lede: .noughtWithOne(
      one: """
        Les responsables et les équipes de terrain répondent à la même question. Le résultat montre \
        où ils voient la même chose, et où ce n’est pas le cas.
        """,
      other: """
        Les responsables et les équipes de terrain répondent aux mêmes # questions. Le résultat \
        montre où ils voient la même chose, et où ce n’est pas le cas.
        """),
    takes: "Durée",
    minutes: { "environ \(minuteForms($0)), sur \(pageForms($1))" },
    youAre: "Vous répondez",
    roles: RoleWords(
      leader: "comme responsable", frontline: "comme membre d’une équipe de terrain"),
    inDepartment: ", département",
    notRight: "Ce n’est pas juste ?",
    stop: "Arrêter et reprendre",
    stopMeaning:
      "vos réponses sont gardées en chemin ; ouvrez le même lien pour continuer",
    leaveOut: "Laisser de côté",
    leaveOutMeaning: "toute question que vous voulez",
    start: "Commencer",
    goOn: "Reprendre où vous vous êtes arrêté",
    promiseHeading: "Notre promesse")

  private static let minuteForms = PluralForms.noughtWithOne(one: "# minute", other: "# minutes")
  private static let pageForms = PluralForms.noughtWithOne(
    one: "# page courte", other: "# pages courtes")
}

extension QuestionTexts {
  static let french = QuestionTexts(
    part: { "Partie \($0) sur \($1)" },
    page: { "Page \($0) sur \($1)" },
    minutesLeft: .noughtWithOne(
      one: "encore # minute environ", other: "encore # minutes environ"),
    mixedHeading: RoleWords(
      leader: "Ce que vous voyez dans le département que vous dirigez",
      frontline: "Ce que vous voyez dans votre département"),
    levelsHeading: "Le niveau d’aujourd’hui et le niveau nécessaire",
    levelsIntroduction: "Choisissez un niveau pour aujourd’hui et un pour dans douze mois.",
    levelsMeanings: "Ce que veulent dire les niveaux",
    openHeading: "Avec vos propres mots",
    openIntroduction: """
      Seulement si vous voulez. Ce que vous écrivez est montré mot pour mot : n’écrivez pas de noms.
      """,
    profileHeading: "Un peu sur vous",
    profileIntroduction: """
      Seulement si vous voulez. Les réponses sont montrées pour des groupes assez grands, jamais \
      pour une seule personne.
      """,
    lastPart: "Dernière partie",
    leaveOut: "Laisser de côté",
    textHint: .noughtWithOne(
      one: "Jusqu’à # caractère. Peut rester vide.",
      other: "Jusqu’à # caractères. Peut rester vide."),
    carryOn: "Continuer",
    later: "Enregistrer et finir plus tard",
    errorPrefix: "Erreur :",
    problem: "Il y a un problème",
    kept: "Nous avons gardé tout ce que vous avez choisi et écrit.",
    notOffered: "Choisissez une des réponses montrées, ou laissez la question de côté",
    tooLong: { length, most in "Raccourcissez à \(most) caractères ; il y en a \(length)" },
    inQuestion: { "\($0) : « \($1) »" })
}

extension CheckTexts {
  static let french = CheckTexts(
    heading: "Vérifiez avant d’envoyer",
    lede: { answered, asked in "Vous avez répondu à \(answered) sur \(questions(asked))." },
    afterSending: """
      Après l’envoi, vous ne pouvez plus changer vos réponses ; avec le reçu, vous pouvez les \
      reprendre jusqu’à la fin de l’enquête.
      """,
    missingHeading: "Sans réponse",
    missing: { "Page \($0) · laissée de côté, c’est permis" },
    missingPage: { "Page \($0) sur \($1)" },
    missingOnPage: .noughtWithOne(
      one: "# question laissée de côté, c’est permis",
      other: "# questions laissées de côté, c’est permis"),
    dontKnowHeading: "« Je ne sais pas »",
    dontKnow: { "Page \($0) · compte comme réponse : ne pas savoir dit aussi quelque chose" },
    commentsHeading: "Avec vos propres mots",
    commentMeaning: "Montré mot pour mot : n’écrivez pas de noms.",
    answer: "Répondre",
    change: "Changer",
    about: { " : \($0)" },
    nothingMissing: "Il ne manque rien.",
    send: "Envoyer mes réponses")

  private static let questions = PluralForms.noughtWithOne(one: "# question", other: "# questions")
}

extension ReceiptTexts {
  static let french = ReceiptTexts(
    heading: "Vos réponses sont arrivées",
    lede: "Merci. Elles comptent maintenant avec les autres et n’appartiennent plus à un nom.",
    againHeading: "Votre première réponse compte",
    againLede: """
      Des réponses ont déjà été envoyées par ce lien, et elles sont arrivées. Rien n’a changé.
      """,
    receipt: "Votre reçu",
    meaning: """
      Imprimez-le ou notez-le. Il montre que vos réponses sont arrivées. Il ne mène pas à vos \
      réponses, ni pour vous ni pour personne d’autre. Gardez-le pour vous : qui l’a peut reprendre \
      vos réponses jusqu’à la fin de l’enquête.
      """,
    nextHeading: "La suite",
    untilThen: { "Jusqu’au \($0)" },
    untilThenMeaning: """
      L’enquête est ouverte. Les réponses sont scellées, et personne ne voit de résultat.
      """,
    afterwards: "Ensuite",
    afterwardsMeaning: """
      Les réponses sont mélangées et comptées, celles des responsables comme celles du terrain, et \
      il y a des résultats.
      """,
    done: "Vous pouvez fermer cette page.")
}

extension NoticeTexts {
  static let french = NoticeTexts(
    landing: Words(
      heading: "Deux regards sur la même chose",
      lines: [
        "Ici, les responsables et les équipes de terrain répondent à la même enquête.",
        "Pour participer, ouvrez le lien personnel de votre invitation.",
      ]),
    test: Words(
      heading: "Ce lien est un essai",
      lines: [
        "Il vient d’un message envoyé pour essayer les invitations.",
        "Dans une vraie invitation, le lien de chaque personne ouvre ici les questions."
          + " Celui-ci n’est à personne, et l’ouvrir n’a rien changé.",
      ]),
    saved: Words(
      heading: "Vos réponses sont gardées",
      lines: [
        "Pour continuer, ouvrez à nouveau le lien de votre invitation, sur cet appareil ou un autre.",
        "Vous pouvez fermer cette page.",
      ]),
    savedUntil: {
      "L’enquête est ouverte jusqu’au \($0). Seules les réponses envoyées comptent."
    },
    unknown: Words(
      heading: "Nous ne connaissons pas ce lien",
      lines: [
        """
        Il a peut-être été coupé en le copiant\u{A0}: ouvrez à nouveau le lien de votre invitation, ou \
        copiez-le en entier.
        """,
        "Ou bien son enquête est terminée, et ses liens ont été effacés.",
      ]),
    revoked: Words(
      heading: "Ce lien a été remplacé",
      lines: [
        "Il a été retiré et ne peut plus servir.",
        """
        Si vous avez une invitation plus récente, utilisez-la ; sinon, demandez à la personne qui \
        vous a envoyé celle-ci.
        """,
      ]),
    notYetOpen: {
      Words(
        heading: "Cette enquête n’est pas encore ouverte",
        lines: ["Elle ouvre le \($0).", "Gardez votre lien : il marchera à ce moment-là."])
    },
    closed: Words(
      heading: "Cette enquête est terminée",
      lines: ["Elle ne prend plus de réponses. Merci d’être passé."]),
    noSheet: Words(
      heading: "Ouvrez à nouveau votre lien",
      lines: [
        """
        Votre visite dans ce navigateur est terminée, ou aucun lien n’y a été ouvert ; cette page ne \
        sait donc pas quelles réponses montrer et n’en montre aucune.
        """,
        """
        Rien n’est perdu : ce que vous avez répondu est gardé, et ce que vous avez envoyé est arrivé. \
        Pour continuer, ouvrez à nouveau le lien de votre invitation.
        """,
      ]),
    otherSheet: Words(
      heading: "Un autre lien a été ouvert ici",
      lines: [
        """
        Depuis que vous avez ouvert cette page, le lien d’une autre personne a été ouvert dans ce \
        navigateur.
        """,
        """
        Rien n’a été enregistré. Ouvrez à nouveau votre propre lien : ce que vous aviez répondu est \
        gardé.
        """,
      ]),
    notHere: Words(
      heading: "Il n’y a pas de page ici",
      lines: ["Pour participer, ouvrez le lien personnel de votre invitation."]),
    foreign: Words(
      heading: "Ceci vient d’un autre site",
      lines: ["Rien n’a été enregistré. Ouvrez le lien de votre invitation et continuez de là."]),
    tooLarge: Words(
      heading: "C’était trop de texte",
      lines: ["Rien n’en a été enregistré. Revenez en arrière et raccourcissez votre texte."]),
    notAForm: Words(
      heading: "Nous n’avons pas pu lire cela",
      lines: ["Rien n’a été enregistré. Revenez en arrière et réessayez."]),
    failed: {
      Words(
        heading: "Quelque chose n’a pas marché chez nous",
        lines: [
          """
          Ce que vous aviez enregistré est gardé. Revenez en arrière et réessayez dans une minute.
          """,
          """
          Si cela se reproduit, donnez ce numéro à la personne qui vous a envoyé le lien : \($0)
          """,
        ])
    })
}
