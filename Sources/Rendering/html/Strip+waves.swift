import Reporting

extension Strip {
  private static let waveHeight = 104
  private static let plot = 10...72

  /// The levels of both roles wave by wave: two lines, a link for each gap, its number below.
  ///
  /// A changed wording breaks the lines.
  static func waves(_ marks: [WaveChart.Mark], on axis: Axis, label: String) -> String {
    var strip = Strip(height: waveHeight, label: label)
    for tick in axis.ticks {
      let y = down(tick.position)
      strip.segment((0.08, y), (1, y), .grid)
      strip.words(tick.label, at: (0, y + 4), anchor: "start")
    }
    for mark in marks {
      guard let leader = mark.leader, let frontline = mark.frontline else { continue }
      strip.segment((along(mark), down(leader)), (along(mark), down(frontline)), .greyLink)
    }
    for (before, after) in zip(marks, marks.dropFirst()) where !after.isBroken {
      if let one = before.frontline, let other = after.frontline {
        strip.segment((along(before), down(one)), (along(after), down(other)), .frontlineLine)
      }
      if let one = before.leader, let other = after.leader {
        strip.segment((along(before), down(one)), (along(after), down(other)), .leaderLine)
      }
    }
    for mark in marks {
      if let frontline = mark.frontline {
        strip.dot(at: (along(mark), down(frontline)), .frontline)
      }
      if let leader = mark.leader { strip.dot(at: (along(mark), down(leader)), .leader) }
      strip.words(mark.label.text, at: (along(mark), waveHeight - 8))
    }
    return strip.svg
  }

  /// The names of the waves above a column of such strips.
  static func waveAxis(_ marks: [WaveChart.Mark], names: [Name]) -> String {
    var strip = Strip(height: 28)
    for (mark, name) in zip(marks, names) {
      strip.words(name.text, at: (along(mark), 20))
    }
    return strip.svg
  }

  /// How far along a wave stands: the first and the last leave room for their numbers.
  private static func along(_ mark: WaveChart.Mark) -> Double {
    0.16 + 0.74 * mark.time.fraction
  }

  private static func down(_ position: Position) -> Int {
    let length = Double(plot.upperBound - plot.lowerBound)
    return plot.upperBound - Int((position.fraction * length).rounded())
  }
}
