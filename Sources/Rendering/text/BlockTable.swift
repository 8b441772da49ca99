import Reporting

/// A row a block: both levels, the gap, its interval, a bar, and who is rosier.
struct BlockTable {
  private let facet: FacetReport
  private let settings: SettingsFigures
  private let page: TextPage
  private let table: TextTable

  init(_ facet: FacetReport, settings: SettingsFigures, page: TextPage) {
    self.facet = facet
    self.settings = settings
    self.page = page
    table = page.table([
      .init(title: "BLOCK", width: 17),
      .init(title: "LEADERS", width: 7, alignment: .right),
      .init(title: "FRONTL.", width: 7, alignment: .right),
      .init(title: "GAP", width: 6, alignment: .right),
      .init(title: "\(settings.level.text) INTERVAL", width: 14),
      .init(title: BarDrawing.axis(facet.bars.axis), width: BarDrawing.width, space: 1),
      .init(title: facet.question.text.uppercased(), width: 13),
    ])
  }

  /// The table, its key, and how many rows have each verdict.
  var lines: [String] {
    [table.head] + zip(facet.rows, facet.bars.marks).flatMap { row($0, $1) } + elsewhere + [""]
      + key
  }

  /// Where the answers behind withheld rows count, each place once.
  private var elsewhere: [String] {
    var places: [String] = []
    for row in facet.rows {
      guard let place = row.withheld?.elsewhere?.text, !places.contains(place) else { continue }
      places.append(place)
    }
    return places.flatMap { page.paragraph("Withheld here: \($0).", .dim) }
  }

  private func row(_ row: GapRow, _ mark: GapMark?) -> [String] {
    let name = TextTable.Cell(row.block.name.text)
    guard let numbers = row.numbers else {
      let reason = row.reason?.text ?? ""
      return table.row([name, .init("▨ withheld: \(reason)", .grey)])
    }
    let ink = Ink(row.verdict)
    let levels =
      [name] + [numbers.leader.mean, numbers.frontline.mean].map { .init($0?.text ?? "") }
    let verdict = "\(row.verdict.symbol.text) \(row.verdict.side.text)"
    return table.row(
      levels + gap(numbers) + [.init(BarDrawing.bar(mark), ink), .init(verdict, ink)])
  }

  /// The gap and its interval; a gap that is told as a range stands in the place of the interval.
  private func gap(_ numbers: GapRow.Numbers) -> [TextTable.Cell] {
    let gap = numbers.gap.text
    if let interval = numbers.interval?.interval {
      return [.init(gap, .bold), .init(interval.text)]
    }
    return gap.columns > 6 ? [.init(""), .init(gap, .bold)] : [.init(gap, .bold), .init("")]
  }

  private var key: [String] {
    let marks = page.flow(
      [
        "░ noise band: a gap in here can be chance", "─ \(settings.level.text) interval", "● gap",
        "○ aligned within ±\(facet.bound.text)",
      ], .dim)
    let counts = page.flow(
      VerdictMark.allCases.compactMap { verdict in
        let count = facet.verdicts[verdict]
        if verdict == .withheld, count == nil { return nil }
        let words = facet.words(for: verdict).text
        return "\(verdict.symbol.text) \(words.prefix(1).lowercased())\(words.dropFirst()): "
          + (count?.text ?? "0")
      })
    return marks + counts + facet.remarks.flatMap { page.paragraph($0.text) }
  }
}

extension Ink {
  /// The colour of a verdict.
  init(_ verdict: VerdictMark) {
    self =
      switch verdict {
      case .leaders: .leader
      case .frontline: .frontline
      case .aligned: .plain
      case .unsure, .withheld: .grey
      }
  }
}
