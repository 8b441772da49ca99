extension DeviceTexts {
  static let spanish = DeviceTexts(
    words: WordTexts(
      link: "Seguir en otro dispositivo",
      offerHeading: "¿Quiere seguir en otro dispositivo?",
      offer: [
        "Su enlace abre sus respuestas en cualquier lugar. Cinco palabras pueden hacer lo mismo y son "
          + "fáciles de escribir.",
        "Solo se crean si usted las pide. Quien las tenga puede leer y cambiar lo que ha elegido, hasta "
          + "que lo envíe.",
      ],
      make: "Mostrar mis cinco palabras", heading: "Sus cinco palabras",
      use: { "En el otro dispositivo abra \($0) y escriba estas palabras." },
      meaning: """
        Imprímalas o anótelas, y no las dé a nadie. No podemos decírselas a ninguna persona. Dejan de \
        servir cuando envía sus respuestas y cuando se cierra la encuesta.
        """,
      toQuestions: "Ir a las preguntas"),
    entry: EntryTexts(
      heading: "Siga con sus cinco palabras",
      lines: ["Las pidió en otro dispositivo. Su enlace personal también sirve."],
      label: "Sus cinco palabras", hint: "En su orden, con espacios entre ellas.",
      button: "Seguir", sharedHeading: "Responda aquí",
      sharedLines: [
        "Este dispositivo es compartido: en él no queda nada de sus respuestas.",
        "Escriba el código de su invitación o sus cinco palabras.",
      ],
      sharedLabel: "Su código o sus cinco palabras",
      sharedHint: "Mayúsculas o minúsculas, guiones y espacios dan igual.",
      notFive: "Escriba cinco palabras, o el código completo de su invitación.",
      misspelt: { "Mire otra vez la palabra \($0): hay una letra equivocada." },
      unknown: """
        Esto no lleva a ninguna respuesta empezada. Mírelo otra vez. Si ya envió sus respuestas, sus \
        palabras han dejado de servir; si no, su enlace personal todavía sirve.
        """,
      busy: "Ahora mismo hay muchas personas aquí. Espere un momento e inténtelo de nuevo."),
    lost: LostTexts(
      heading: "Lo que eligió sigue aquí",
      lines: [
        "Este navegador ya no sabe de quién son las respuestas: su visita terminó o se abrió otro "
          + "enlace.",
        "Copie en el cuadro el enlace de su invitación y se guardarán.",
      ],
      label: "Su enlace, su código o sus cinco palabras",
      button: "Guardar mis respuestas y seguir",
      otherLink: "Estas respuestas no se dieron con este enlace. Use aquel con el que empezó."),
    leaving: LeavingTexts(
      clear: "Dejar este dispositivo a otras personas",
      clearMeaning: "Mientras no pulse aquí, al volver atrás se verá de nuevo su recibo.",
      left: NoticeTexts.Words(
        heading: "Aquí no queda nada de su visita",
        lines: [
          "Al volver atrás no se ve ninguna de sus páginas.",
          """
          Cierre ahora esta ventana. El historial del navegador puede contener su enlace: si otras \
          personas también lo usan, bórrelo allí.
          """,
        ]),
      next: "Listo: la siguiente persona",
      nextMeaning: { "Anote su recibo. Esta página desaparece sola en \($0) segundos." },
      stillThere: "¿Sigue ahí?",
      stillThereMeaning: {
        "En \($0) segundos este dispositivo vuelve a su primera página. Lo que envió con Continuar está "
          + "guardado."
      },
      goOn: "Sí, seguir"),
    keeping: KeepingTexts(
      kept: "Lo que elige se guarda sobre la marcha.",
      failed: "Todavía no se ha guardado: no hay conexión. Seguimos intentándolo.",
      refused: "No se pudo guardar. Pulse Continuar para ver por qué."))
}
