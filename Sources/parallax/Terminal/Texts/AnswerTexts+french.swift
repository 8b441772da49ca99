import Collecting
import SurveyModel

extension AnswerTexts {
  static let french = AnswerTexts(
    language: .french,
    keys: Keys(back: "r", save: "e", help: "p", yes: "o", send: "envoyer", no: "n", change: "c"),
    question: .french, check: .french, consent: .french, promise: .french, ending: .french,
    link: .french)
}

extension AnswerTexts.Question {
  static let french = Self(
    page: { "Page \($0) sur \($1)" },
    question: { "Question \($0) sur \($1)" },
    line: { "\($0) sur \($1) : \($2)" },
    mixedHeading: RoleWords(
      leader: "Ce que vous voyez dans le département que vous dirigez",
      frontline: "Ce que vous voyez dans votre département"),
    profileHeading: "Sur vous (vous pouvez laisser de côté)",
    openHeading: "Avec vos propres mots",
    leaveOut: "Laisser de côté",
    hint: .noughtWithOne(
      one: """
        Ce que vous écrivez est montré mot pour mot : n’écrivez pas de noms. Place pour # caractère.
        """,
      other: """
        Ce que vous écrivez est montré mot pour mot : n’écrivez pas de noms. Place pour # caractères.
        """),
    notOnScale: {
      """
      \($0) n’est pas dans la liste. Tapez \($1) à \($2), ? pour « Je ne sais pas », ou - pour \
      laisser de côté.
      """
    },
    notAnOption: {
      "\($0) n’est pas dans la liste. Tapez un des numéros, ou - pour laisser de côté."
    },
    dontKnowNotOffered: """
      Cette question n’a pas de « Je ne sais pas ». Tapez un des numéros, ou - pour laisser de côté.
      """,
    tooLong: { length, most in
      "Il y a \(length) caractères, et de la place pour \(most). Raccourcissez, s’il vous plaît."
    },
    yourAnswer: "Votre réponse",
    enterKeeps: { " (Entrée garde : \($0))" },
    lineKeys: "[r retour, e enregistrer et quitter, p comment c’est protégé]",
    arrows: "↑↓ choisir   ",
    screenKeys: "Entrée suite   r retour   e enregistrer et quitter   p protection",
    openScreenKeys: "Entrée suite   Échap retour   Ctrl-C enregistrer et quitter",
    draft: """
      Vos réponses ne sont jamais montrées seules. Elles sont gardées en chemin ; personne ne lit un \
      brouillon.
      """,
    openDraft: "Ce que vous écrivez est gardé en chemin ; personne ne lit un brouillon.",
    helpKeys: "Entrée suite   e enregistrer et quitter")
}

extension AnswerTexts.Check {
  static let french = Self(
    title: "Vérifier",
    heading: "Vérifiez avant d’envoyer",
    answered: { answered, asked, dontKnow in
      "Vous avez répondu à \(answered) sur \(questions(asked))"
        + (dontKnow == 0 ? "." : ", dont \(dontKnow) par « Je ne sais pas ».")
    },
    noComment: "Vous n’avez pas écrit de commentaire.",
    comments: .always("Commentaires : #."),
    afterSending:
      """
      Après l’envoi, vous ne pouvez plus changer vos réponses ; avec le reçu, vous pouvez les \
      reprendre jusqu’à la fin de l’enquête.
      """,
    screenKeys: "o envoyer mes réponses   r retour   e enregistrer et quitter",
    prompt: "Tapez envoyer pour envoyer, r pour revenir, e pour enregistrer et quitter :",
    promptAgain: "Tapez envoyer, r ou e :")

  private static let questions = PluralForms.noughtWithOne(one: "# question", other: "# questions")
}

extension AnswerTexts.Consent {
  static let french = Self(
    yes: ["oui", "o"], no: ["non", "n"],
    nowYes: "Maintenant : oui, j’accepte",
    nowNo: "Maintenant : non",
    agreed: "Vous acceptez que les résultats des responsables soient montrés (c pour changer).",
    declined: """
      Vous n’acceptez pas que les résultats des responsables soient montrés (c pour changer).
      """,
    screenKeys: "o oui, j’accepte   n non   Entrée suite   e enregistrer et quitter",
    prompt: "Tapez oui ou non (Entrée ne change rien, e enregistrer et quitter) :",
    promptAgain: "Tapez oui, non, Entrée ou e :",
    draft: """
      Vos réponses ne sont jamais montrées seules, sauf si vous l’acceptez. Personne ne lit un \
      brouillon.
      """)
}

extension AnswerTexts.Promise {
  static let french = Self(
    openUntil: { "ouverte jusqu’au \($0)" },
    youAre: {
      """
      Vous répondez comme \($0 == .leader ? "responsable" : "membre d’une équipe de terrain"), \
      département \($1).
      """
    },
    heading: "Notre promesse",
    notRight: """
      Ce n’est pas juste ? Quittez avec e, puis tapez la même commande avec --wrong-place à la fin.
      """,
    decline: "Vous préférez ne pas participer ? La même commande avec --decline le dit.",
    takes: .noughtWithOne(
      one: "Cela prend environ # minute. Laissez de côté ce que vous voulez.",
      other: "Cela prend environ # minutes. Laissez de côté ce que vous voulez."),
    kept: "Vos réponses sont gardées en chemin : ouvrez le même lien pour continuer.")
}

extension AnswerTexts.Ending {
  static let french = Self(
    saved: "Enregistré. Le même lien reprend où vous vous êtes arrêté.",
    thanks: "Vos réponses sont arrivées. Merci.",
    receipt: { "Votre reçu : \($0)" },
    meaning: "Il vous montre que vos réponses ont été comptées. Il ne mène pas à elles.",
    first: "Vos réponses étaient déjà arrivées, et les premières comptent.")
}

extension AnswerTexts.Link {
  static let french = Self(
    incomplete: .init(
      words: "ce lien n’est pas complet",
      hint: "Copiez tout le lien de votre invitation, avec les 26 caractères de la fin."),
    unknown: .init(
      words: "ce lien n’est pas connu ici",
      hint: "Vérifiez qu’il est complet, ou demandez à qui vous l’a envoyé."),
    revoked: .init(
      words: "ce lien a été retiré",
      hint: "Si vous en avez un plus récent, utilisez-le ; sinon demandez à qui vous l’a envoyé."),
    spent: {
      .init(
        words: "vos réponses sont déjà arrivées, et les premières comptent",
        hint: "Votre reçu : \($0)")
    },
    notYetOpen: {
      .init(
        words: "les réponses sont prises à partir du \($0)",
        hint: "Gardez le lien et revenez à ce moment-là.")
    },
    closed: {
      .init(
        words: "cette enquête s’est terminée le \($0)",
        hint: "Les réponses ne peuvent plus être prises. Ce qui n’était pas envoyé ne compte pas.")
    })
}
