extension BallotTexts {
  static let spanish = BallotTexts(
    lookUp: .init(
      "¿Ya ha respondido?",
      """
      Con su recibo puede ver si sus respuestas han llegado y retirarlas hasta que se cierre la \
      encuesta.
      """),
    label: "Su recibo",
    hint: "Doce letras y cifras, por ejemplo K7QF-2M9X-4RTB",
    button: "Consultar",
    unknown: .init(
      "No conocemos este recibo",
      "Compárelo con lo que anotó e inténtelo de nuevo.",
      """
      Cuando se borran los nombres y los enlaces de una encuesta, también se borran sus \
      recibos.
      """),
    inBox: .init(
      "Sus respuestas están en la urna",
      "Están selladas junto a las demás y se contarán cuando se cierre la encuesta."),
    waiting: .init(
      "Sus respuestas están en la urna",
      "La encuesta está cerrada y la urna se va a abrir. Ya no se pueden retirar."),
    atSite: .init(
      "Sus respuestas están en la urna",
      """
      Este dispositivo no tiene red: la urna se lleva a quienes dirigen la encuesta. Cuando esté allí, con el \
      recibo podrá retirarlas allí hasta que se cierre la encuesta.
      """),
    withdrawn: .init(
      "Sus respuestas se han retirado",
      "Han salido de la urna sin que nadie las leyera y no se cuentan.",
      "Su enlace sigue usado: nada dice cuál era, así que nadie puede volver a abrirlo."),
    counted: .init(
      "Sus respuestas se contaron",
      "Se mezclaron con las demás. Ya nadie puede encontrarlas, así que no se pueden retirar."),
    withdraw: "Retirar mis respuestas",
    until: { end in "Hasta el \(end) puede retirar sus respuestas." },
    sure: .init(
      "¿Retirar sus respuestas?",
      "Se borran de la urna sin que nadie las lea y no se contarán. No se puede deshacer.",
      """
      No podrá responder de nuevo: nada dice qué enlace era el suyo, así que nadie puede volver \
      a abrirlo.
      """,
      """
      Ningún informe ni lista dice que lo ha hecho; en la lista de personas sigue entre quienes \
      han respondido.
      """),
    confirm: "Sí, retirarlas",
    keep: "No, dejarlas dentro")
}
