import Collecting

/// The words of a door that is shut for a while.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct DoorTexts: Sendable {
  /// Too many links or receipts were tried that nobody has.
  let tooManyTries: NoticeTexts.Words

  /// A form did not arrive in time.
  let tooSlow: NoticeTexts.Words

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

  init(tooManyTries: NoticeTexts.Words, tooSlow: NoticeTexts.Words) {
    self.tooManyTries = tooManyTries
    self.tooSlow = tooSlow
  }
}

extension InterfaceTexts {
  /// The words of a door that is shut for a while.
  var door: DoorTexts { DoorTexts(language) }

  /// The words about a ballot that was sent.
  var ballot: BallotTexts { BallotTexts(language) }

  /// The words of what can be said in place of answering.
  var wish: WishTexts { WishTexts(language) }
}

extension DoorTexts {
  static let english = DoorTexts(
    tooManyTries: .init(
      heading: "Too many tries",
      lines: [
        """
        From where you are, many links or receipts were tried that nobody has. Wait a few \
        minutes, then try again.
        """,
        "Your own link from the invitation works all the time.",
      ]),
    tooSlow: .init(
      heading: "That took too long",
      lines: [
        "Your connection was too slow, and nothing was saved. Go back and try again."
      ]))

  static let german = DoorTexts(
    tooManyTries: .init(
      heading: "Zu viele Versuche",
      lines: [
        """
        Von Ihrem Anschluss aus wurden viele Links oder Quittungen versucht, die es nicht gibt. \
        Warten Sie ein paar Minuten und versuchen Sie es noch einmal.
        """,
        "Ihr eigener Link aus der Einladung funktioniert immer.",
      ]),
    tooSlow: .init(
      heading: "Das hat zu lange gedauert",
      lines: [
        """
        Ihre Verbindung war zu langsam, und nichts wurde gespeichert. Gehen Sie zurück und \
        versuchen Sie es noch einmal.
        """
      ]))

  static let spanish = DoorTexts(
    tooManyTries: .init(
      heading: "Demasiados intentos",
      lines: [
        """
        Desde su conexión se han probado muchos enlaces o recibos que nadie tiene. Espere unos \
        minutos e inténtelo de nuevo.
        """,
        "Su propio enlace de la invitación funciona siempre.",
      ]),
    tooSlow: .init(
      heading: "Ha tardado demasiado",
      lines: [
        """
        Su conexión era demasiado lenta y no se ha guardado nada. Vuelva atrás e inténtelo de \
        nuevo.
        """
      ]))

  static let french = DoorTexts(
    tooManyTries: .init(
      heading: "Trop d’essais",
      lines: [
        """
        Depuis votre connexion, beaucoup de liens ou de reçus qui n’existent pas ont été \
        essayés. Attendez quelques minutes, puis réessayez.
        """,
        "Votre propre lien, dans l’invitation, fonctionne toujours.",
      ]),
    tooSlow: .init(
      heading: "Cela a pris trop de temps",
      lines: [
        """
        Votre connexion était trop lente, et rien n’a été enregistré. Revenez en arrière et \
        réessayez.
        """
      ]))

  static let arabic = DoorTexts(
    tooManyTries: .init(
      heading: "محاولات كثيرة جدًا",
      lines: [
        "جُرّبت من اتصالك روابط أو إيصالات كثيرة ليست لأحد. انتظر بضع دقائق ثم حاول مرة أخرى.",
        "رابطك الموجود في دعوتك يعمل دائمًا.",
      ]),
    tooSlow: .init(
      heading: "استغرق ذلك وقتًا طويلًا",
      lines: [
        "كان اتصالك بطيئًا جدًا ولم يُحفظ شيء. ارجع وحاول مرة أخرى."
      ]))
}
