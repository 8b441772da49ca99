/// What the promise says of code words, where a wave allows them, in one language.
public struct CodeWordTexts: Sendable {
  /// The sentence of the promise.
  public let promise: PromiseText.Line

  /// The words of a language.
  public init(_ language: InterfaceLanguage) {
    promise =
      switch language {
      case .english:
        PromiseText.Line(
          "On request ", strong: "five words",
          " open your answers on another device, like the link. Until you send, whoever has them can "
            + "read and change what you have chosen; then they end.")
      case .german:
        PromiseText.Line(
          "Auf Wunsch öffnen ", strong: "fünf Wörter",
          " Ihre Antworten auf einem anderen Gerät, so wie der Link. Bis Sie senden, kann, wer sie "
            + "hat, lesen und ändern, was Sie gewählt haben; dann verfallen sie.")
      case .spanish:
        PromiseText.Line(
          "Si lo pide, ", strong: "cinco palabras",
          " abren sus respuestas en otro dispositivo, igual que el enlace. Hasta que las envíe, quien "
            + "las tenga puede leer y cambiar lo que ha elegido; después dejan de servir.")
      case .french:
        PromiseText.Line(
          "À votre demande, ", strong: "cinq mots",
          " ouvrent vos réponses sur un autre appareil, comme le lien. Jusqu’à l’envoi, qui les "
            + "possède peut lire et modifier ce que vous avez choisi ; ensuite, ils ne servent plus."
        )
      case .arabic:
        PromiseText.Line(
          "عند الطلب تفتح ", strong: "خمس كلمات",
          " إجاباتك على جهاز آخر كما يفتحها الرابط. وحتى ترسلها يستطيع من يملك هذه الكلمات أن يقرأ "
            + "ما اخترته وأن يغيّره، ثم تنتهي صلاحيتها.")
      }
  }
}
