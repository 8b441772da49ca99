/// What a mail of a wave is; each person gets each kind at most once.
public enum MailKind: Hashable, Sendable, CaseIterable, Comparable {
  /// The first mail, with the link.
  case invitation

  /// A reminder, from the first to the ``mostReminders``th, with the same link.
  case reminder(Int)

  /// How many reminders a wave may have.
  public static let mostReminders = 3

  /// All kinds, in the order in which they are sent.
  public static let allCases: [MailKind] =
    [.invitation] + (1...mostReminders).map { .reminder($0) }

  /// The kind of a name.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The name under which it is kept.
  public var name: String {
    switch self {
    case .invitation: "invitation"
    case .reminder(let number): "reminder-\(number)"
    }
  }

  /// The order in which they are sent.
  public static func < (one: MailKind, other: MailKind) -> Bool { one.place < other.place }

  private var place: Int {
    switch self {
    case .invitation: 0
    case .reminder(let number): number
    }
  }
}
