import Collecting

extension InterfaceTexts {
  /// The pages in Spanish.
  static let spanish = InterfaceTexts(
    language: .spanish, page: .spanish, start: .spanish, question: .spanish, check: .spanish,
    receipt: .spanish, notice: .spanish)
}

extension PageTexts {
  static let spanish = PageTexts(
    skip: "Ir al contenido",
    promiseLine: "Sus respuestas nunca se muestran por separado.",
    promiseLink: "Cómo se protegen sus respuestas",
    helpLink: "Ayuda",
    languageChoice: "Idioma",
    newTab: "(se abre en otra pestaña)",
    back: "Atrás",
    help: """
      ¿Preguntas, o algo no está bien? Pregunte a la persona que le envió el enlace. No le envíe \
      sus respuestas ni el enlace mismo.
      """,
    helpWithContact: {
      "¿Preguntas, o algo no está bien? \($0) No envíe sus respuestas ni el enlace mismo."
    })
}

extension StartTexts {
  static let spanish = StartTexts(
    openUntil: { "abierta hasta el \($0)" },
    lede: .oneAndOther(
      one: """
        Los líderes y el personal de primera línea responden la misma pregunta. El resultado muestra \
        dónde ven lo mismo y dónde no.
        """,
      other: """
        Los líderes y el personal de primera línea responden las mismas # preguntas. El resultado \
        muestra dónde ven lo mismo y dónde no.
        """),
    takes: "Duración",
    minutes: { "unos \(minuteForms($0)), en \(pageForms($1))" },
    youAre: "Usted responde",
    roles: RoleWords(leader: "como líder", frontline: "como personal de primera línea"),
    inDepartment: ", en",
    notRight: "¿No es correcto?",
    stop: "Parar y seguir",
    stopMeaning:
      "sus respuestas se guardan por el camino; abra el mismo enlace para continuar",
    leaveOut: "Dejar en blanco",
    leaveOutMeaning: "cualquier pregunta que quiera",
    start: "Empezar",
    goOn: "Seguir donde lo dejó",
    promiseHeading: "Nuestra promesa")

  private static let minuteForms = PluralForms.oneAndOther(one: "1 minuto", other: "# minutos")
  private static let pageForms = PluralForms.oneAndOther(
    one: "1 página corta", other: "# páginas cortas")
}

extension QuestionTexts {
  static let spanish = QuestionTexts(
    part: { "Parte \($0) de \($1)" },
    page: { "Página \($0) de \($1)" },
    minutesLeft: .oneAndOther(one: "queda 1 minuto más o menos", other: "quedan unos # minutos"),
    mixedHeading: RoleWords(
      leader: "Lo que usted ve en el departamento que dirige",
      frontline: "Lo que usted ve en su departamento"),
    levelsHeading: "Qué nivel hay ahora y qué nivel hace falta",
    levelsIntroduction: "Elija un nivel para hoy y otro para dentro de doce meses.",
    levelsMeanings: "Qué significan los niveles",
    openHeading: "Con sus propias palabras",
    openIntroduction: """
      Solo si quiere. Lo que escriba se muestra al pie de la letra: no escriba nombres.
      """,
    profileHeading: "Un poco sobre usted",
    profileIntroduction: """
      Solo si quiere. Las respuestas se muestran para grupos lo bastante grandes, nunca para una sola \
      persona.
      """,
    lastPart: "Última parte",
    leaveOut: "Dejar en blanco",
    textHint: .oneAndOther(
      one: "Hasta 1 carácter. Puede quedar vacío.", other: "Hasta # caracteres. Puede quedar vacío."
    ),
    carryOn: "Continuar",
    later: "Guardar y terminar más tarde",
    errorPrefix: "Error:",
    problem: "Hay un problema",
    kept: "Guardamos todo lo que eligió y escribió.",
    notOffered: "Elija una de las respuestas que se muestran, o déjela en blanco",
    tooLong: { length, most in "Acorte esto a \(most) caracteres; tiene \(length)" },
    inQuestion: { "\($0): «\($1)»" })
}

extension CheckTexts {
  static let spanish = CheckTexts(
    heading: "Revise antes de enviar",
    lede: { answered, asked in "Respondió \(answered) de \(questions(asked))." },
    afterSending: """
      Después de enviar ya no puede cambiar sus respuestas; con el recibo puede retirarlas hasta que se \
      cierre la encuesta.
      """,
    missingHeading: "Sin respuesta",
    missing: { "Página \($0) · en blanco, y está bien" },
    missingPage: { "Página \($0) de \($1)" },
    missingOnPage: .oneAndOther(
      one: "1 pregunta en blanco, y está bien", other: "# preguntas en blanco, y está bien"),
    dontKnowHeading: "«No lo sé»",
    dontKnow: { "Página \($0) · cuenta como respuesta: no saber también dice algo" },
    commentsHeading: "Con sus propias palabras",
    commentMeaning: "Se muestra al pie de la letra: no escriba nombres.",
    answer: "Responder",
    change: "Cambiar",
    about: { ": \($0)" },
    nothingMissing: "No falta nada.",
    send: "Enviar mis respuestas")

  private static let questions = PluralForms.oneAndOther(one: "1 pregunta", other: "# preguntas")
}

extension ReceiptTexts {
  static let spanish = ReceiptTexts(
    heading: "Sus respuestas han llegado",
    lede: "Gracias. Ahora cuentan con las demás y ya no pertenecen a ningún nombre.",
    againHeading: "Cuenta su primera respuesta",
    againLede: """
      Con este enlace ya se enviaron respuestas, y han llegado. No ha cambiado nada.
      """,
    receipt: "Su recibo",
    meaning: """
      Imprímalo o anótelo. Muestra que sus respuestas han llegado. No lleva a sus respuestas, ni a \
      usted ni a nadie más. Guárdelo para usted: quien lo tenga puede retirar sus respuestas hasta que \
      se cierre la encuesta.
      """,
    nextHeading: "Qué pasa ahora",
    untilThen: { "Hasta el \($0)" },
    untilThenMeaning: """
      La encuesta está abierta. Las respuestas están selladas y nadie ve ningún resultado.
      """,
    afterwards: "Después",
    afterwardsMeaning: """
      Las respuestas se mezclan y se cuentan, las de los líderes igual que las de la primera línea, \
      y hay resultados.
      """,
    done: "Puede cerrar esta página.")
}

extension NoticeTexts {
  static let spanish = NoticeTexts(
    landing: Words(
      heading: "Dos miradas a lo mismo",
      lines: [
        "Aquí los líderes y el personal de primera línea responden la misma encuesta.",
        "Para participar, abra el enlace personal de su invitación.",
      ]),
    test: Words(
      heading: "Este enlace es una prueba",
      lines: [
        "Llegó con un correo enviado para probar las invitaciones.",
        "En una invitación real, el enlace de cada persona abre aquí las preguntas. "
          + "Este no es de nadie, y abrirlo no ha cambiado nada.",
      ]),
    saved: Words(
      heading: "Sus respuestas están guardadas",
      lines: [
        "Para seguir, abra otra vez el enlace de su invitación, en este dispositivo o en otro.",
        "Puede cerrar esta página.",
      ]),
    savedUntil: {
      "La encuesta está abierta hasta el \($0). Solo cuentan las respuestas enviadas."
    },
    unknown: Words(
      heading: "No conocemos este enlace",
      lines: [
        "Puede que se cortara al copiarlo: abra otra vez el enlace de su invitación, o cópielo entero.",
        "O su encuesta ha terminado y sus enlaces se borraron.",
      ]),
    revoked: Words(
      heading: "Este enlace fue reemplazado",
      lines: [
        "Se retiró y ya no se puede usar.",
        """
        Si tiene una invitación más nueva, use esa; si no, pregunte a la persona que le envió esta.
        """,
      ]),
    notYetOpen: {
      Words(
        heading: "Esta encuesta aún no está abierta",
        lines: ["Se abre el \($0).", "Guarde su enlace: entonces funcionará."])
    },
    closed: Words(
      heading: "Esta encuesta está cerrada",
      lines: ["Ya no admite respuestas. Gracias por pasar por aquí."]),
    noSheet: Words(
      heading: "Abra su enlace otra vez",
      lines: [
        """
        Su visita en este navegador ha terminado, o no se abrió en él ningún enlace; por eso esta página \
        no sabe de quién mostrar las respuestas y no muestra las de nadie.
        """,
        """
        No se ha perdido nada: lo que respondió está guardado, y lo que envió ha llegado. Para seguir, \
        abra otra vez el enlace de su invitación.
        """,
      ]),
    otherSheet: Words(
      heading: "Aquí se abrió otro enlace",
      lines: [
        """
        Desde que abrió esta página, se abrió en este navegador el enlace de otra persona.
        """,
        """
        No se guardó nada. Abra otra vez su propio enlace: lo que respondió antes está guardado.
        """,
      ]),
    notHere: Words(
      heading: "Aquí no hay ninguna página",
      lines: ["Para participar, abra el enlace personal de su invitación."]),
    foreign: Words(
      heading: "Esto llegó desde otro sitio",
      lines: ["No se guardó nada. Abra el enlace de su invitación y siga desde allí."]),
    tooLarge: Words(
      heading: "Era demasiado texto",
      lines: ["No se guardó nada de eso. Vuelva atrás y acorte lo que escribió."]),
    notAForm: Words(
      heading: "No pudimos leer eso",
      lines: ["No se guardó nada. Vuelva atrás e inténtelo otra vez."]),
    failed: {
      Words(
        heading: "Algo falló de nuestro lado",
        lines: [
          "Lo que guardó antes sigue ahí. Vuelva atrás e inténtelo otra vez en un minuto.",
          """
          Si vuelve a pasar, diga este número a la persona que le envió el enlace: \($0)
          """,
        ])
    })
}
