import Reporting

/// Each department by itself, on a page: closed until somebody opens one, and open in print.
struct CardsView {
  /// A block of a department.
  struct Row {
    let name: String
    let leaders: String
    let frontline: String
    let gap: String
    let interval: String
    let verdict: VerdictView
    let isShown: Bool
    let reason: String
  }

  /// A department.
  struct Card {
    let name: String
    let finding: String
    let rows: [Row]
    let isOpened: Bool
  }

  /// Beyond so many departments each has a report of its own instead.
  private static let most = 60

  let id: String
  let heading: String
  let level: String
  let cards: [Card]

  /// - Nil: without departments, or with so many that the page would not be read.
  init?(_ cards: [DepartmentCard], wave: Int, settings: SettingsFigures) {
    guard !cards.isEmpty, cards.count <= Self.most else { return nil }
    id = "wave-\(wave)-departments"
    heading = "Each department by itself"
    level = settings.level.text
    self.cards = cards.map { card in
      Card(
        name: card.department.name.text, finding: card.finding.text,
        rows: card.isShown ? card.rows.map(Self.row) : [], isOpened: card.isShown)
    }
  }

  private static func row(_ row: GapRow) -> Row {
    let numbers = row.numbers
    return Row(
      name: row.block.name.text, leaders: numbers?.leader.mean?.text ?? "",
      frontline: numbers?.frontline.mean?.text ?? "", gap: numbers?.gap.text ?? "",
      interval: numbers?.interval?.interval?.text ?? "", verdict: VerdictView(row),
      isShown: numbers != nil, reason: row.wholeReason?.text ?? "")
  }
}
