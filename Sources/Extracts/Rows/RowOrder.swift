import Crypto
public import SurveyModel

/// In which order rows of answer sheets leave: by the SHA-256 sum of what the row says.
///
/// So the order follows from the rows that are in the file and from nothing else; it tells neither the
/// order in which they lie in the database nor anything that is not exported, it looks shuffled, and the same
/// answers come in the same order wherever they are exported.
public enum RowOrder {
  /// The place of a row: the first eight bytes of the sum of the role's code, a comma and the answers.
  public static func rank(role: Role, answers: some Sequence<UInt8>) -> UInt64 {
    var bytes: [UInt8] = [UInt8(48 + RowTable.number(of: role)), UInt8(ascii: ",")]
    bytes.append(contentsOf: answers)
    var rank: UInt64 = 0
    for byte in SHA256.hash(data: bytes).prefix(8) { rank = rank << 8 | UInt64(byte) }
    return rank
  }
}
