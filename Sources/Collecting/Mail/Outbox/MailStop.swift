/// Why a person gets no mail of a wave any more.
public enum MailStop: String, Hashable, Sendable, CaseIterable {
  /// The person wants none.
  case refusal

  /// A server refused the address for good.
  case bounce
}
