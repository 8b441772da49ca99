import Collecting

extension PaperTexts {
  static let spanish = PaperTexts(
    minutes: .oneAndOther(
      one: "alrededor de 1 minuto", other: "alrededor de # minutos"),
    department: "Departamento",
    handIn: "Entrega",
    until: { "hasta el \($0)" },
    how: "Cómo responder",
    mark: "Rellene un círculo por frase: ●",
    mend: "Si cambia de opinión, tache el equivocado y rellene el correcto.",
    leave: "Deje sin responder lo que quiera. No saber también es una respuesta.",
    noName: "No escriba su nombre ni nada junto a los círculos.",
    end: "Cuando termine",
    fold: """
      Doble las hojas con lo impreso hacia dentro y póngalas en el buzón o el sobre de esta \
      encuesta, cerradas y sin remitente.
      """,
    returnTo: { "A: \($0)" },
    office: "Solo para la oficina: hoja")
}
