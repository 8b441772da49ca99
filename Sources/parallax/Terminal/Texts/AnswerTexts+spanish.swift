import Collecting
import SurveyModel

extension AnswerTexts {
  static let spanish = AnswerTexts(
    language: .spanish,
    keys: Keys(back: "a", save: "g", help: "p", yes: "s", send: "enviar", no: "n", change: "c"),
    question: .spanish, check: .spanish, consent: .spanish, promise: .spanish, ending: .spanish,
    link: .spanish)
}

extension AnswerTexts.Question {
  static let spanish = Self(
    page: { "Página \($0) de \($1)" },
    question: { "Pregunta \($0) de \($1)" },
    line: { "\($0) de \($1): \($2)" },
    mixedHeading: RoleWords(
      leader: "Lo que usted ve en el departamento que dirige",
      frontline: "Lo que usted ve en su departamento"),
    profileHeading: "Sobre usted (puede dejarlo en blanco)",
    openHeading: "Con sus propias palabras",
    leaveOut: "Dejar en blanco",
    hint: .oneAndOther(
      one: """
        Lo que escriba se muestra al pie de la letra: no escriba nombres. Cabe 1 carácter.
        """,
      other: """
        Lo que escriba se muestra al pie de la letra: no escriba nombres. Caben # caracteres.
        """),
    notOnScale: {
      """
      \($0) no está en la lista. Escriba de \($1) a \($2), ? para «No lo sé», o - para dejar en \
      blanco.
      """
    },
    notAnOption: {
      "\($0) no está en la lista. Escriba uno de los números, o - para dejar en blanco."
    },
    dontKnowNotOffered: """
      Esta pregunta no tiene «No lo sé». Escriba uno de los números, o - para dejar en blanco.
      """,
    tooLong: { length, most in
      "Son \(length) caracteres y caben \(most). Por favor, acórtelo."
    },
    yourAnswer: "Su respuesta",
    enterKeeps: { " (Intro mantiene: \($0))" },
    lineKeys: "[a atrás, g guardar y salir, p cómo se protege]",
    arrows: "↑↓ elegir   ",
    screenKeys: "Intro sigue   a atrás   g guardar y salir   p cómo se protege",
    openScreenKeys: "Intro sigue   Esc atrás   Ctrl-C guardar y salir",
    draft: """
      Sus respuestas nunca se muestran por separado. Se guardan por el camino; nadie lee un borrador.
      """,
    openDraft: "Lo que escriba se guarda por el camino; nadie lee un borrador.",
    helpKeys: "Intro sigue   g guardar y salir")
}

extension AnswerTexts.Check {
  static let spanish = Self(
    title: "Revisar",
    heading: "Revise antes de enviar",
    answered: { answered, asked, dontKnow in
      "Respondió \(answered) de \(questions(asked))"
        + (dontKnow == 0 ? "." : ", \(dontKnow) con «No lo sé».")
    },
    noComment: "No escribió ningún comentario.",
    comments: .always("Comentarios: #."),
    afterSending: """
      Después de enviar ya no puede cambiar sus respuestas; con el recibo puede retirarlas hasta que se \
      cierre la encuesta.
      """,
    screenKeys: "s enviar mis respuestas   a atrás   g guardar y salir",
    prompt: "Escriba enviar para enviar, a para ir atrás, g para guardar y salir:",
    promptAgain: "Escriba enviar, a o g:")

  private static let questions = PluralForms.oneAndOther(one: "1 pregunta", other: "# preguntas")
}

extension AnswerTexts.Consent {
  static let spanish = Self(
    yes: ["sí", "si", "s"], no: ["no", "n"],
    nowYes: "Ahora: sí, acepto",
    nowNo: "Ahora: no",
    agreed: "Usted acepta que se muestren los resultados de los líderes (c lo cambia).",
    declined: "Usted no acepta que se muestren los resultados de los líderes (c lo cambia).",
    screenKeys: "s sí, acepto   n no   Intro sigue   g guardar y salir",
    prompt: "Escriba sí o no (Intro lo deja como está, g guardar y salir):",
    promptAgain: "Escriba sí, no, Intro o g:",
    draft: """
      Sus respuestas nunca se muestran por separado, salvo que lo acepte. Nadie lee un borrador.
      """)
}

extension AnswerTexts.Promise {
  static let spanish = Self(
    openUntil: { "abierta hasta el \($0)" },
    youAre: {
      "Usted responde como \($0 == .leader ? "líder" : "personal de primera línea"), en \($1)."
    },
    heading: "Nuestra promesa",
    notRight: "¿No es correcto? Salga con g y escriba la misma orden con --wrong-place al final.",
    decline: "¿Prefiere no participar? La misma orden con --decline lo dice.",
    takes: .oneAndOther(
      one: "Toma 1 minuto más o menos. Deje en blanco lo que quiera.",
      other: "Toma unos # minutos. Deje en blanco lo que quiera."),
    kept: "Sus respuestas se guardan por el camino: abra el mismo enlace para seguir.")
}

extension AnswerTexts.Ending {
  static let spanish = Self(
    saved: "Guardado. El mismo enlace sigue donde lo dejó.",
    thanks: "Sus respuestas han llegado. Gracias.",
    receipt: { "Su recibo: \($0)" },
    meaning: "Con él puede ver que sus respuestas se contaron. No lleva a ellas.",
    first: "Sus respuestas ya habían llegado, y cuentan las primeras.")
}

extension AnswerTexts.Link {
  static let spanish = Self(
    incomplete: .init(
      words: "este enlace no está completo",
      hint: "Copie el enlace entero de su invitación, con los 26 caracteres del final."),
    unknown: .init(
      words: "aquí no se conoce este enlace",
      hint: "Compruebe que está completo, o pregunte a quien se lo envió."),
    revoked: .init(
      words: "este enlace se retiró",
      hint: "Si tiene uno más nuevo, úselo; si no, pregunte a quien se lo envió."),
    spent: {
      .init(
        words: "sus respuestas ya han llegado, y cuentan las primeras",
        hint: "Su recibo: \($0)")
    },
    notYetOpen: {
      .init(
        words: "se aceptan respuestas a partir del \($0)",
        hint: "Guarde el enlace y vuelva entonces.")
    },
    closed: {
      .init(
        words: "esta encuesta terminó el \($0)",
        hint: "Ya no se aceptan respuestas. Lo que no se había enviado no cuenta.")
    })
}
