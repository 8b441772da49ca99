extension SharedTexts {
  static let spanish = SharedTexts(
    firstPage: "Salir e ir a la primera página",
    stopMeaning: """
      sus respuestas se guardan sobre la marcha; escriba otra vez su código para seguir
      """,
    saved: [
      """
      Para seguir, escriba otra vez el código de su invitación en la primera página, aquí o en \
      otro dispositivo.
      """
    ],
    unknownCode: """
      Nadie tiene este código. Mírelo otra vez: puede faltar o estar mal una letra o una cifra.
      """,
    unknownWords: """
      Esto no lleva a ninguna respuesta empezada. Mírelo otra vez. Si ya envió sus respuestas, \
      sus palabras han dejado de servir; si no, el código de su invitación todavía sirve.
      """,
    unknown: NoticeTexts.Words(
      heading: "Este código no está completo",
      lines: [
        "No lo conocemos. Puede que falte una parte.",
        "Vaya a la primera página y escriba allí el código de su invitación.",
      ]),
    noSheet: NoticeTexts.Words(
      heading: "Aquí no está respondiendo nadie",
      lines: [
        "Este dispositivo no guarda nada de quienes estuvieron aquí.",
        """
        Para responder, vaya a la primera página y escriba el código de su invitación. Lo que \
        respondió hasta ahora está guardado.
        """,
      ]),
    otherSheet: NoticeTexts.Words(
      heading: "Otra persona ha empezado aquí",
      lines: [
        """
        Desde que se abrió esta página, alguien ha empezado en este dispositivo con otro \
        código.
        """,
        """
        No se guardó nada. Vaya a la primera página y escriba su propio código: lo que \
        respondió antes está guardado.
        """,
      ]),
    notHere: NoticeTexts.Words(
      heading: "Aquí no hay ninguna página",
      lines: [
        "Para participar, vaya a la primera página y escriba el código de su invitación."
      ]),
    untilItOpens: "Guarde su invitación: su código funcionará entonces.",
    codeWorks: "El código de su invitación funciona siempre.",
    lost: [
      """
      Este dispositivo ya no sabe de quién son las respuestas: la visita terminó o ha empezado \
      otra persona.
      """,
      "Escriba en el cuadro el código de su invitación y se guardarán.",
    ],
    otherCode: "Estas respuestas no se dieron con este código. Use aquel con el que empezó.",
    answerAllTheSame: """
      Para responder de todas formas, escriba otra vez su código: sus respuestas cuentan donde \
      figura en la lista.
      """,
    codeWorksUntil: {
      "Si cambia de idea, escriba otra vez su código: sirve hasta el \($0)."
    },
    wordsToo: "Sus cinco palabras también las abren.")
}
