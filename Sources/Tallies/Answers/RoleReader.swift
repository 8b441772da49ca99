import SurveyModel

/// Reads role and tier cells; each distinct text is looked at once.
struct RoleReader {
  private let leaders: Set<String>
  private var roleTexts = ByteIndex()
  private var roles: [Role?] = []
  private var tierTexts = ByteIndex()
  private var tiers: [Tier?] = []

  init(leaders: Set<String>) {
    self.leaders = leaders
  }

  /// The values that were to mean leader and that no cell had, sorted.
  var unseenLeaders: [String] { leaders.subtracting(roleTexts.texts).sorted() }

  /// The role of a cell's text; `nil` when it says neither.
  mutating func role(_ text: UnsafeBufferPointer<UInt8>) -> Role? {
    let number = roleTexts.number(of: text)
    if number == roles.count {
      let word = roleTexts.text(at: number)
      if leaders.isEmpty {
        roles.append(Role(rawValue: word.lowercased()))
      } else {
        roles.append(leaders.contains(word) ? .leader : .frontline)
      }
    }
    return roles[number]
  }

  /// The tier of a cell's text; `nil` when it names none.
  mutating func tier(_ text: UnsafeBufferPointer<UInt8>) -> Tier? {
    let number = tierTexts.number(of: text)
    if number == tiers.count {
      tiers.append(Tier(rawValue: tierTexts.text(at: number).lowercased()))
    }
    return tiers[number]
  }
}
