/// The words about a ballot that was sent, in one language: where it is, and how to take it back.
///
/// The pages and the terminal say the same. Every language fills every field: a text that one of them
/// lacks does not compile.
public struct BallotTexts: Sendable {
  /// A heading, and what follows.
  public struct Words: Sendable {
    /// What is so.
    public let heading: String

    /// What it means, and what to do.
    public let lines: [String]

    init(_ heading: String, _ lines: String...) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// What offers to look a receipt up.
  public let lookUp: Words

  /// What the field for a receipt is called.
  public let label: String

  /// What is typed there.
  public let hint: String

  /// The button that looks it up.
  public let button: String

  /// That there is no such receipt.
  public let unknown: Words

  /// That the ballot lies in the box.
  public let inBox: Words

  /// That it lies there, and can be taken out no more.
  public let waiting: Words

  /// That it lies at a site without network.
  public let atSite: Words

  /// That it was taken back.
  public let withdrawn: Words

  /// That it was counted.
  public let counted: Words

  /// What offers to take it back.
  public let withdraw: String

  /// Until when that can be done.
  public let until: @Sendable (_ end: String) -> String

  /// The question before it is taken back.
  public let sure: Words

  /// The answer yes.
  public let confirm: String

  /// The answer no.
  public let keep: String

  /// The words of a language.
  public init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  init(
    lookUp: Words, label: String, hint: String, button: String, unknown: Words, inBox: Words,
    waiting: Words, atSite: Words, withdrawn: Words, counted: Words, withdraw: String,
    until: @escaping @Sendable (_ end: String) -> String, sure: Words, confirm: String,
    keep: String
  ) {
    self.lookUp = lookUp
    self.label = label
    self.hint = hint
    self.button = button
    self.unknown = unknown
    self.inBox = inBox
    self.waiting = waiting
    self.atSite = atSite
    self.withdrawn = withdrawn
    self.counted = counted
    self.withdraw = withdraw
    self.until = until
    self.sure = sure
    self.confirm = confirm
    self.keep = keep
  }

  /// Where a ballot is.
  public func words(of standing: ReceiptStanding) -> Words {
    switch standing {
    case .unknown: unknown
    case .inBox: inBox
    case .waiting: waiting
    case .atSite: atSite
    case .withdrawn: withdrawn
    case .counted: counted
    }
  }
}
