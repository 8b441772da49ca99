import Foundation
public import SurveyModel

/// A piece of a comment that could tell of whom it speaks.
public struct Redaction: Hashable, Sendable {
  /// What the piece seems to be.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A name or id of somebody on the roster.
    case name

    /// A mail address.
    case mailAddress = "mail address"

    /// A phone number.
    case phoneNumber = "phone number"

    /// What is put in its place.
    public var mark: String { "[\(rawValue)]" }
  }

  /// What it seems to be.
  public let kind: Kind

  /// Where it stands.
  public let range: Range<String.Index>
}

/// Finds names, mail addresses and phone numbers in comments, for a person to decide.
///
/// Names are those that the rosters give away: ids, and the parts of mail addresses before the @, in
/// any case and with or without accents. Names that stand on no roster are not found.
public struct RedactionFinder: Sendable {
  /// A part of a mail address is taken for a name from this many letters on.
  private static let leastLetters = 3

  private let names: Set<String>

  /// Learns the names of rosters.
  public init(rosters: [Roster]) {
    let people = rosters.flatMap(\.participants)
    let ids = people.map(\.id.rawValue).filter { $0.count >= Self.leastLetters }
    let parts = people.compactMap(\.email).flatMap { email in
      Self.words(of: String(email.prefix { $0 != "@" })).filter { word in
        word.count >= Self.leastLetters
      }
    }
    // An address of a department is nobody's name.
    let departments = rosters.flatMap(\.tree.departments)
      .flatMap { Self.words(of: $0.id.rawValue) + Self.words(of: $0.name) }
    names = Set(ids.map(Self.folded)).union(
      Set(parts.map(Self.folded)).subtracting(departments.map(Self.folded)))
  }

  /// What of a text should go, in the order of the text; pieces never overlap.
  public func redactions(in text: String) -> [Redaction] {
    var found: [Redaction] = []
    func add(_ kind: Redaction.Kind, _ range: Range<String.Index>) {
      guard !found.contains(where: { $0.range.overlaps(range) }) else { return }
      found.append(Redaction(kind: kind, range: range))
    }
    for match in text.matches(of: /[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+/) {
      add(.mailAddress, match.range)
    }
    for match in text.matches(of: /\+?\(?[0-9](?:[ \-\/.()]{0,2}[0-9]){6,14}/)
    where !Self.isDate(match.output) {
      add(.phoneNumber, match.range)
    }
    for match in text.matches(of: /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._\-]*[\p{L}\p{M}\p{N}])?/) {
      for range in nameRanges(in: match.output) { add(.name, range) }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A text with marks in the place of pieces.
  public static func redacted(_ text: String, _ redactions: [Redaction]) -> String {
    var result = ""
    var end = text.startIndex
    for redaction in redactions {
      result += text[end..<redaction.range.lowerBound] + redaction.kind.mark
      end = redaction.range.upperBound
    }
    return result + text[end...]
  }

  private func nameRanges(in word: Substring) -> [Range<String.Index>] {
    if isName(word) { return [word.startIndex..<word.endIndex] }
    return word.split { !$0.isLetter && !$0.isNumber }.filter(isName)
      .map { $0.startIndex..<$0.endIndex }
  }

  private func isName(_ word: Substring) -> Bool {
    let folded = Self.folded(String(word))
    return names.contains(folded)
      || (folded.hasSuffix("s") && names.contains(String(folded.dropLast())))
  }

  private static func isDate(_ text: Substring) -> Bool {
    text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:19|20)[0-9]{2}[ \-\/]{1,2}(?:19|20)[0-9]{2}/)
      != nil
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  private static func folded(_ word: String) -> String {
    word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
