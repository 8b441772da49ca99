extension ConsentTexts {
  static let spanish = ConsentTexts(
    heading: "¿Pueden mostrarse los resultados de los líderes?",
    promiseLine: "Sus respuestas nunca se muestran por separado, salvo que usted lo acepte.",
    lines: { places, minimum in
      [
        """
        En \(places) hay menos de \(minimum) líderes. Con tan pocos, se sabrá de quién son las respuestas de \
        los líderes: si solo responde usted, los resultados son únicamente suyos.
        """,
        """
        Por eso solo se muestran si cada líder que responda allí dice que sí con su nombre, como puede \
        hacerlo usted aquí. Si uno no lo hace, no se muestra por separado nada de los líderes ni de la \
        primera línea de \(places).
        """,
        """
        Responder no depende de ello. Nadie ve su sí o su no antes de que cierre la encuesta, y puede \
        cambiarlo hasta que envíe.
        """,
      ]
    },
    again: "Es la última ocasión para cambiarlo. Sin marcar la casilla, la respuesta es no.",
    label: { "Sí, acepto con mi nombre que se muestren los resultados de los líderes de \($0)" },
    and: " y ", comma: ", ")
}
