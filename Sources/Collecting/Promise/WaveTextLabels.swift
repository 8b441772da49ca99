/// What a wave's own texts are called, in one language.
///
/// Every language fills every field: a word that one of them lacks does not compile.
struct WaveTextLabels: Sendable {
  /// What stands above them.
  let heading: String

  let purpose: String
  let responsible: String
  let contact: String
  let consent: String
  let withdrawal: String

  /// The words of a language.
  init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  private init(
    heading: String, purpose: String, responsible: String, contact: String, consent: String,
    withdrawal: String
  ) {
    self.heading = heading
    self.purpose = purpose
    self.responsible = responsible
    self.contact = contact
    self.consent = consent
    self.withdrawal = withdrawal
  }

  /// What a text of a kind is called.
  subscript(kind: WaveTexts.Kind) -> String {
    switch kind {
    case .purpose: purpose
    case .responsible: responsible
    case .contact: contact
    case .consent: consent
    case .withdrawal: withdrawal
    }
  }
}

extension WaveTextLabels {
  private static let english = Self(
    heading: "Who asks, and why", purpose: "Why we ask", responsible: "Who is responsible",
    contact: "Whom to ask", consent: "What you agree to", withdrawal: "If you change your mind")

  private static let german = Self(
    heading: "Wer fragt und warum", purpose: "Warum wir fragen",
    responsible: "Wer verantwortlich ist", contact: "An wen Sie sich wenden können",
    consent: "Womit Sie einverstanden sind", withdrawal: "Wenn Sie es sich anders überlegen")

  private static let spanish = Self(
    heading: "Quién pregunta y por qué", purpose: "Por qué preguntamos",
    responsible: "Quién es responsable", contact: "A quién dirigirse",
    consent: "Lo que usted acepta", withdrawal: "Si cambia de opinión")

  private static let french = Self(
    heading: "Qui vous interroge, et pourquoi", purpose: "Pourquoi nous demandons",
    responsible: "Qui est responsable", contact: "À qui s’adresser",
    consent: "Ce que vous acceptez", withdrawal: "Si vous changez d’avis")

  private static let arabic = Self(
    heading: "من يسأل ولماذا", purpose: "لماذا نسأل", responsible: "الجهة المسؤولة",
    contact: "لمن تتوجه بالسؤال", consent: "ما الذي توافق عليه", withdrawal: "إذا غيّرت رأيك")
}
