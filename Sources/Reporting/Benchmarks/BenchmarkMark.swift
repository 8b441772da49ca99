import SurveyModel

/// Where another organisation's result on a block lies on the axes of a chart.
public struct BenchmarkMark: Hashable, Sendable {
  /// Which of the organisations it is, from 0: it gives the line its dashes.
  public let number: Int

  /// Their leaders' mean; `nil` where the file has none.
  public let leader: Position?

  /// Their frontline's mean; `nil` where the file has none.
  public let frontline: Position?

  /// Their gap; `nil` where the file has none.
  public let gap: Position?

  /// Whose they are, and what they are, in words.
  public let words: Sentence

  /// Places the results on a block, a mark an organisation.
  static func marks(
    _ rows: [BenchmarkReport.Row], levels: Axis?, gaps: Axis
  ) -> [BenchmarkMark] {
    var numbers: [Int] = []
    for row in rows where !numbers.contains(row.number) { numbers.append(row.number) }
    return numbers.sorted().compactMap { number in
      let own = rows.filter { $0.number == number }
      guard let name = own.first?.name else { return nil }
      func value(_ side: BenchmarkReport.Row) -> Double { side.value.value }
      let leader = own.first { $0.side == .leader }
      let frontline = own.first { $0.side == .frontline }
      let gap = own.first { $0.side == .gap }
      return BenchmarkMark(
        number: number,
        leader: leader.flatMap { row in levels.map { $0.place(value(row)) } },
        frontline: frontline.flatMap { row in levels.map { $0.place(value(row)) } },
        gap: gap.map { gaps.place(value($0)) },
        words: "\(name): \(.joined(own.map(\.told), by: ", "))")
    }
  }
}

extension [BenchmarkReport.Row] {
  /// What an axis of gaps should hold of them.
  var gapExtent: [Double] { filter { $0.side == .gap }.map(\.value.value) }

  /// What an axis of levels should hold of them.
  var levelExtent: [Double] { filter { $0.side != .gap }.map(\.value.value) }
}
