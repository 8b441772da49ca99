/// What is stored beside the answers where people are asked about themselves, in one language.
struct StoredTexts: Sendable {
  /// The sentence, of the questions as a list in quotation marks.
  let withProfile: @Sendable (_ questions: String) -> PromiseText.Line

  /// A question in quotation marks.
  let quoted: @Sendable (_ question: String) -> String

  /// What stands between two questions.
  let comma: String

  /// The sentence for some questions.
  func line(_ questions: [String]) -> PromiseText.Line {
    withProfile(questions.map(quoted).joined(separator: comma))
  }

  /// The words of a language.
  init(_ language: InterfaceLanguage) {
    switch language {
    case .english:
      self.init(comma: ", ", quoted: { "“\($0)”" }) {
        .init(
          "After closing they are stored in mixed order, with department and level, and with what you "
            + "say of yourself: ", strong: $0, ", which you may leave out")
      }
    case .german:
      self.init(comma: ", ", quoted: { "„\($0)“" }) {
        .init(
          "Nach dem Ende werden sie gemischt gespeichert, mit Abteilung und Ebene und mit dem, was Sie "
            + "über sich sagen: ", strong: $0, "; das können Sie auslassen")
      }
    case .spanish:
      self.init(comma: ", ", quoted: { "«\($0)»" }) {
        .init(
          "Tras el cierre se guardan mezcladas, con departamento y nivel, y con lo que diga de usted: ",
          strong: $0, ", que puede omitir")
      }
    case .french:
      self.init(comma: ", ", quoted: { "«\u{A0}\($0)\u{A0}»" }) {
        .init(
          "Après la fin, elles sont stockées mélangées, avec le département et le niveau, et avec ce "
            + "que vous dites de vous\u{A0}: ", strong: $0, ", que vous pouvez laisser de côté")
      }
    case .arabic:
      self.init(comma: "، ", quoted: { "«\($0)»" }) {
        .init(
          "بعد الإغلاق تُخزَّن بترتيب مختلط، مع القسم والمستوى، ومع ما تقوله عن نفسك: ", strong: $0,
          "، ويمكنك تخطيه")
      }
    }
  }

  private init(
    comma: String, quoted: @escaping @Sendable (String) -> String,
    withProfile: @escaping @Sendable (String) -> PromiseText.Line
  ) {
    self.withProfile = withProfile
    self.quoted = quoted
    self.comma = comma
  }
}
