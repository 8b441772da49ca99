extension PromiseTexts {
  static let spanish = PromiseTexts(
    lede: "Puede hacerse más estricta mientras dura la encuesta, pero nunca más laxa.",
    seen: .spanish, unseen: .spanish, readers: .spanish, keeping: .spanish)
}

extension PromiseTexts.Seen {
  static let spanish = Self(
    heading: "Qué ven sus líderes",
    results: { places in
      let above = places.dropFirst().dropLast().map { ", de \($0), por encima" }.joined()
      let whole = places.count > 1 ? " y de toda la organización \(places[places.count - 1])" : ""
      return .init(
        "Resultados de ", strong: places[0],
        above + whole + ": promedios y recuentos, ninguna respuesta suelta")
    },
    threshold: {
      .init(
        "Cada uno solo si allí respondieron al menos ",
        strong: "\($0) líderes y \($0) personas de primera línea")
    },
    noResults: .init("Ningún resultado: toda la organización tiene muy pocas personas para eso"),
    tooFew: { place, roles in
      let people =
        switch roles {
        case .leaders: "pocos líderes"
        case .frontline: "poco personal de primera línea"
        case .both: "pocos líderes y poco personal de primera línea"
        }
      return .init("", strong: place, " tiene muy \(people) para mostrarse por separado")
    },
    direction: {
      .init(
        "De ", strong: $0,
        """
         solo qué lado lo ve mejor, nunca cuántos líderes ni por cuánto, y el promedio de la primera \
        línea redondeado a medio punto. Con tan pocos líderes, uno de ellos puede adivinar lo que \
        dijeron los demás.
        """)
    },
    ifAgreed: { place, minimum in
      .init(
        "De ", strong: place,
        """
        , con menos de \(minimum) líderes, solo si cada líder que responda allí lo acepta con su \
        nombre y respondieron allí \(minimum) personas de primera línea
        """)
    },
    youAreAsked: .init(
      "Se le consulta antes de la primera pregunta: ",
      strong: "sin su sí no se muestra nada de eso",
      ", y puede retirarlo hasta que envíe"),
    agreementKept: .init(
      """
      Si alguien aceptó o no, no se guarda en ninguna parte, salvo que todos aceptaran; quien sepa \
      que usted respondió puede adivinarlo por lo que se muestra
      """),
    othersMayAgree: {
      .init(
        """
        Si estos pocos líderes aceptan, se muestra el lado de ellos, aunque se sabrá de quién son las \
        respuestas; la de usted sigue siendo una entre al menos \($0)
        """)
    },
    byLevel: .init("Resultados también por nivel de liderazgo, en grupos lo bastante grandes"),
    notByLevel: .init("Líderes y primera línea por separado, sin más niveles de liderazgo"),
    byAnswer: { .init("Resultados también por «\($0)», en grupos lo bastante grandes") },
    howMany: .init("Cuántos respondieron, por departamento y función, nunca quiénes"),
    noisyAverages: { places in
      let above = places.dropFirst().dropLast().map { ", de \($0), por encima" }.joined()
      let whole = places.count > 1 ? " y de toda la organización \(places[places.count - 1])" : ""
      return .init(
        "Promedios de ", strong: places[0],
        above + whole + ", con ruido: a cada número el azar le añade algo, de una vez por todas")
    },
    likelihood: {
      .init(
        "Responda lo que responda, nada de lo que se publique llega a ser por ello más de ",
        strong: "\(PromiseTexts.decimal($0, point: ",")) veces",
        """
         tan probable: el ruido oculta lo que dijo una sola persona, también en grupos pequeños
        """)
    },
    noisyCounts: .init(
      """
      Cuántos respondieron, en décimas partes mientras dura la encuesta y con ruido después, nunca \
      quiénes
      """),
    comments: {
      .init(
        "Comentarios solo de grupos de ", strong: "\($0) o más",
        ", en orden mezclado y al pie de la letra: no escriba nombres")
    })
}

extension PromiseTexts.Unseen {
  static let spanish = Self(
    heading: "Qué no ve nadie",
    name: .init("Su nombre junto a una respuesta: no se guarda ahí, y su enlace tampoco"),
    time: .init("Cuándo respondió y desde qué dirección: no se guarda ninguna de las dos cosas"),
    smallGroup: .init("Un resultado de un grupo más pequeño de lo que se dice aquí"),
    exactNumber: .init("Un número exacto: a cada uno el azar le añade algo"),
    discarded: .init("Una respuesta que dejó en blanco o que cambió antes de enviar"))
}

extension PromiseTexts.Readers {
  static let spanish = Self(
    heading: "Quién lo ve y cuándo",
    makers: {
      .init(
        "Quienes llevan la encuesta hacen los informes y pueden pasarlos a cualquiera en ",
        strong: $0)
    },
    reminders: .init(
      "También ven quién ha respondido, para recordárselo a los demás, pero no qué respondió"),
    closing: {
      .init(
        "No existe ningún resultado antes de que cierre la encuesta, según lo previsto el ",
        strong: $0, "; entonces se abre la urna, una sola vez")
    },
    sealed: .init(
      """
      Hasta entonces las respuestas están selladas: para abrirlas hacen falta la clave de la \
      encuesta y su base de datos
      """))
}

extension PromiseTexts.Keeping {
  static let spanish = Self(
    heading: "Qué pasa con sus respuestas",
    onTheWay: .init(
      """
      Mientras responde, sus respuestas se guardan cifradas con su enlace, hasta que las envíe o \
      cierre la encuesta
      """),
    withdrawal: .init(
      """
      Con el recibo puede retirarlas hasta que se cierre la encuesta; su enlace sigue usado \
      entonces, porque en la base de datos nada lo une a las respuestas; nadie se entera, pero quien \
      tenga su enlace o su recibo puede verlo y hacerlo también
      """),
    stored: .init(
      "Después del cierre se guardan en orden mezclado, solo con el departamento y el nivel"),
    oneOfFew: { department, unlessAgreed in
      let unless = unlessAgreed ? ", salvo que acepten todas ellas" : ""
      return .init(
        "Hay pocas personas de su nivel en ", strong: department,
        """
        : ningún informe da cifras de tan pocas\(unless), pero quien tenga la base de datos misma \
        podría adivinar qué respuestas son las suyas
        """)
    },
    panel: .init(
      """
      Un código une sus respuestas de varias encuestas: quien tenga la clave de los enlaces y la \
      base de datos puede saber qué respuestas son las suyas, también después del cierre
      """),
    nameKept: .init("No hay fecha fijada para borrar su nombre y su enlace"),
    nameDeleted: {
      .init(
        "Su nombre y su enlace se borran ", strong: spanishDays($0),
        " después de que cierre la encuesta")
    },
    answersKept: .init("No hay fecha fijada para borrar las respuestas guardadas"),
    answersDeleted: {
      .init(
        "Las respuestas guardadas se borran ", strong: spanishDays($0),
        " después de que cierre la encuesta")
    })

  private static let spanishDays = PluralForms.oneAndOther(one: "# día", other: "# días")
}
