import Foundation

/// Why a password cannot be used.
public enum PasswordFault: Hashable, Sendable {
  /// It has fewer characters than ``PasswordRules/shortest``.
  case tooShort(Int)

  /// It has more characters than ``PasswordRules/longest``.
  case tooLong(Int)

  /// It is among those that are tried first, or made of one by what people usually add.
  case common

  /// It repeats a few characters.
  case repeated

  /// It follows the alphabet, the digits or the keyboard.
  case sequence

  /// Without the account's or the program's name too little is left.
  case ownName
}

/// Which passwords may be used.
///
/// There is no rule of composition: length and rarity alone count.
///
/// - Units: characters are Unicode code points after composition (NFC).
/// - Source: NIST SP 800-63B, 5.1.1; OWASP Authentication Cheat Sheet.
public enum PasswordRules {
  /// The fewest characters.
  public static let shortest = 8

  /// How many characters a good password has.
  public static let recommended = 15

  /// The most characters.
  public static let longest = 128

  /// A password in the one form in which it is counted and hashed: Unicode NFC.
  public static func normal(_ typed: String) -> String {
    typed.precomposedStringWithCanonicalMapping
  }

  /// What is wrong with a password.
  ///
  /// - Parameters:
  ///   - typed: the password as it was typed.
  ///   - address: the address of the account.
  ///   - name: the name of the account.
  /// - Returns: `nil` where it may be used.
  public static func fault(
    in typed: String, address: MailboxName, name: String
  ) -> PasswordFault? {
    let password = normal(typed)
    let count = password.unicodeScalars.count
    if count < shortest { return .tooShort(count) }
    if count > longest { return .tooLong(count) }
    let folded = Array(password.lowercased())
    if isRepeated(folded) { return .repeated }
    if isSequence(folded) { return .sequence }
    if CommonPasswords.holds(String(folded)) { return .common }
    if isOwnName(String(folded), address: address, name: name) { return .ownName }
    return nil
  }

  /// Whether a text is a few characters again and again, or made of at most three.
  private static func isRepeated(_ text: [Character]) -> Bool {
    if Set(text).count <= 3 { return true }
    return (1...max(1, text.count / 2)).contains { length in
      length <= 5 && text.indices.allSatisfy { text[$0] == text[$0 % length] }
    }
  }

  private static let rows = [
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "1qaz2wsx3edc4rfv5tgb",
  ].flatMap { [Array($0), Array($0.reversed())] }

  /// Whether at most one in four neighbours does not follow from the one before it in a row.
  private static func isSequence(_ text: [Character]) -> Bool {
    let pairs = zip(text, text.dropFirst())
    let breaks = pairs.filter { first, second in
      !rows.contains { row in
        row.indices.dropLast().contains { row[$0] == first && row[$0 + 1] == second }
      }
    }
    return breaks.count * 4 <= text.count - 1
  }

  /// Whether a name stands inside, and fewer than eight characters beside digits are left without it.
  private static func isOwnName(_ text: String, address: MailboxName, name: String) -> Bool {
    let parts =
      ["parallax", address.local, address.text]
      + (name.lowercased() + " " + address.text).split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
    var rest = text
    for part in Set(parts).sorted(by: { ($0.count, $1) > ($1.count, $0) }) where part.count >= 3 {
      rest = rest.replacingOccurrences(
        of: part.precomposedStringWithCanonicalMapping, with: "")
    }
    return rest != text && rest.filter(\.isLetter).count < 8
  }
}
