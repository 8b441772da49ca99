extension WishTexts {
  static let spanish = WishTexts(
    heading: "¿Otra cosa?",
    doubt: .init(
      offer: "Este no es mi departamento o mi función",
      said: "Ha avisado de que su departamento o su función no es correcto.",
      sure: .init(
        "¿No es su departamento o su función?",
        """
        Quienes realizan la encuesta sabrán que en su lista no es correcto, para preguntarle y \
        corregirlo.
        """,
        """
        No cambia nada más: su enlace funciona, y las respuestas que envíe cuentan donde está \
        en la lista.
        """),
      confirm: "Avisarles",
      done: .init(
        "Gracias, el aviso está dado",
        "Quienes realizan la encuesta ven que su departamento o su función no es correcto.",
        """
        Para responder de todos modos, abra su enlace otra vez: sus respuestas cuentan donde \
        está en la lista.
        """)),
    decline: .init(
      offer: "Prefiero no participar",
      said: "Ha dicho que prefiere no participar. Aún puede hacerlo.",
      sure: .init(
        "¿Prefiere no participar?",
        """
        Nadie tiene que participar. Nadie le recordará más esta encuesta; quienes la realizan pueden \
        ver que no quiere que se la recuerden.
        """,
        "Lo que ha respondido hasta ahora no se envía y se borra cuando se cierre la encuesta."),
      confirm: "Prefiero no participar",
      done: .init(
        "Gracias por decirlo",
        "Nadie le recordará más esta encuesta. Lo que ya esté en camino aún puede llegarle.")),
    linkWorks: { end in
      "Si cambia de opinión, abra su enlace otra vez: funciona hasta el \(end)."
    })
}
