/// Why frozen results cannot be read.
public enum SealFault: Error, Hashable, Sendable {
  /// The bytes are not those that were frozen: their hash is another.
  case altered(part: String)

  /// A part is missing.
  case missing(part: String)

  /// The bytes were written by a newer program.
  case newer(version: Int)

  /// The bytes have the right hash and make no sense.
  case unreadable(part: String)

  /// A stable code for programs and tests.
  public var code: String {
    switch self {
    case .altered: "seal.altered"
    case .missing: "seal.missing"
    case .newer: "seal.newer"
    case .unreadable: "seal.unreadable"
    }
  }
}

/// The bytes end too early, or hold what cannot stand there.
struct SealFormatError: Error {}
