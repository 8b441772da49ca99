import Reporting

extension Strip {
  /// The axis above a column of strips.
  static func axis(_ axis: Axis, height: Int = 28) -> String {
    var strip = Strip(height: height, name: height < 20 ? "strip ax" : "strip")
    strip.labels(axis)
    return strip.svg
  }

  /// The two levels of a block.
  static func level(
    _ mark: LevelMark, on axis: Axis, height: Int, label: String, hasIntervals: Bool = true,
    others: [BenchmarkMark] = []
  ) -> String {
    var strip = Strip(height: height, label: label)
    for tick in axis.ticks { strip.vertical(tick.position, .grid, inset: hasIntervals ? 0 : 4) }
    if let leader = mark.leader, let frontline = mark.frontline, !mark.hasRange {
      strip.horizontal(leader, frontline, link(mark.verdict))
    }
    if hasIntervals {
      if let span = mark.leaderInterval { strip.horizontal(span, .leaderInterval) }
      if let span = mark.frontlineInterval { strip.horizontal(span, .frontlineInterval) }
    }
    strip.levels(mark, middle: height / 2)
    for other in others {
      // Leaders' results stand above the marks, the frontline's below.
      if let leader = other.leader { strip.tick(leader, down: 1..<13, .other(other.number)) }
      if let frontline = other.frontline {
        strip.tick(frontline, down: (height - 13)..<(height - 1), .other(other.number))
      }
    }
    return strip.svg
  }

  /// The gap of a block, with noise band, bound and interval.
  static func gap(
    _ mark: GapMark, on axis: Axis, bound: Span, height: Int, label: String,
    hasSteadied: Bool = false, others: [BenchmarkMark] = []
  ) -> String {
    var strip = Strip(height: height, label: label)
    if let noise = mark.noise { strip.band(noise, name: "g-noise", fill: "#e9e7e2") }
    for tick in axis.ticks { strip.vertical(tick.position, .grid) }
    strip.vertical(bound.start, .bound)
    strip.vertical(bound.end, .bound)
    if let zero = axis.ticks.first(where: { $0.label == "0" }) {
      strip.vertical(zero.position, .zero)
    }
    if let span = mark.interval {
      strip.horizontal(span, interval(mark.verdict))
      strip.cut(span.start)
      strip.cut(span.end)
    }
    if hasSteadied, let steadied = mark.steadied {
      strip.dashes(steadied, .steadied)
    }
    for other in others {
      if let gap = other.gap { strip.vertical(gap, .other(other.number), inset: 1) }
    }
    if let range = mark.range {
      strip.horizontal(range, self.range(mark.verdict))
    } else {
      strip.dot(mark.gap, dot(mark.verdict))
    }
    return strip.svg
  }

  /// The gap in the earlier and the later wave.
  static func change(
    _ mark: ChangeChart.Mark, on axis: Axis, bound: Span, height: Int, label: String
  ) -> String {
    var strip = Strip(height: height, label: label)
    for tick in axis.ticks { strip.vertical(tick.position, .grid) }
    strip.vertical(bound.start, .bound)
    strip.vertical(bound.end, .bound)
    if let zero = axis.ticks.first(where: { $0.label == "0" }) {
      strip.vertical(zero.position, .zero)
    }
    strip.horizontal(mark.before, mark.after, .move)
    strip.square(mark.before, .before)
    strip.square(mark.after, .after)
    return strip.svg
  }

  /// How many answered; a rate that is told as a range ends in a lighter band.
  static func response(
    _ bar: Position, band: Span?, isLeader: Bool, label: String, height: Int = 36
  ) -> String {
    var strip = Strip(height: height, label: label)
    strip.bar(to: 1, name: "g-track", fill: "#f1efea")
    if let band {
      strip.bar(
        to: band.end.fraction, name: isLeader ? "g-band-l" : "g-band-f",
        fill: isLeader ? "#a3bdec" : "#f1b479")
    }
    strip.bar(
      to: band?.start.fraction ?? bar.fraction, name: isLeader ? "g-bar-l" : "g-bar-f",
      fill: isLeader ? "#25478f" : "#bf5b00")
    return strip.svg
  }

  /// How many rate a block well, to the right of zero, and how many lower: leaders above frontline.
  static func answers(_ row: AnswerChart.Row, on chart: AnswerChart, label: String) -> String {
    answers(
      leader: row.leader, frontline: row.frontline, on: chart.axis, zero: chart.zero, label: label)
  }

  /// The bars of both roles on an axis that goes left and right of zero.
  static func answers(
    leader: AnswerChart.Bar?, frontline: AnswerChart.Bar?, on axis: Axis, zero: Position,
    label: String
  ) -> String {
    var strip = Strip(height: 46, label: label)
    for tick in axis.ticks { strip.vertical(tick.position, .grid) }
    for (bar, y, isLeader) in [(leader, 7, true), (frontline, 25, false)] {
      guard let bar else { continue }
      strip.bar(over: bar.left, y: y, height: 14, name: "g-rest", fill: "#c9c5bc")
      strip.bar(
        over: bar.right, y: y, height: 14, name: isLeader ? "g-bar-l" : "g-bar-f",
        fill: isLeader ? "#25478f" : "#bf5b00")
    }
    strip.vertical(zero, .zero)
    return strip.svg
  }

  /// How many of both roles chose a point: leaders above frontline, a range ends in a lighter band.
  static func distribution(
    _ row: DistributionChart.Row, on axis: Axis, label: String
  ) -> String {
    var strip = Strip(height: 46, label: label)
    for tick in axis.ticks { strip.vertical(tick.position, .grid) }
    for (bar, y, isLeader) in [(row.leader, 7, true), (row.frontline, 25, false)] {
      guard let bar else { continue }
      if let open = bar.open {
        strip.bar(
          over: open, y: y, height: 14, name: isLeader ? "g-band-l" : "g-band-f",
          fill: isLeader ? "#a3bdec" : "#f1b479")
      }
      strip.bar(
        over: bar.sure, y: y, height: 14, name: isLeader ? "g-bar-l" : "g-bar-f",
        fill: isLeader ? "#25478f" : "#bf5b00")
    }
    return strip.svg
  }

  static func link(_ verdict: VerdictMark) -> Stroke {
    switch verdict {
    case .leaders: .leaderLink
    case .frontline: .frontlineLink
    case .aligned, .unsure, .withheld: .greyLink
    }
  }

  static func interval(_ verdict: VerdictMark) -> Stroke {
    switch verdict {
    case .leaders: .leaderInterval
    case .frontline: .frontlineInterval
    case .aligned, .unsure, .withheld: .interval
    }
  }

  /// A gap that is told as a range: a bar as high as a dot, and no dot at a place that nobody knows.
  static func range(_ verdict: VerdictMark) -> Stroke {
    let line = interval(verdict)
    return Stroke(name: line.name, color: line.color, width: 8)
  }

  static func dot(_ verdict: VerdictMark) -> Dot {
    switch verdict {
    case .leaders: .leadersRosier
    case .frontline: .frontlineRosier
    case .aligned: .aligned
    case .unsure, .withheld: .unsure
    }
  }
}

extension Strip {
  /// Ring and disc; in place of one that is told as a range a bar, leaders' above the frontline's.
  fileprivate mutating func levels(_ mark: LevelMark, middle: Int) {
    if let range = mark.frontlineRange {
      segment(
        (range.start.fraction, middle + 5), (range.end.fraction, middle + 5), .frontlineRange)
    } else if let frontline = mark.frontline {
      dot(frontline, .frontline)
    }
    if let range = mark.leaderRange {
      segment((range.start.fraction, middle - 5), (range.end.fraction, middle - 5), .leaderRange)
    } else if let leader = mark.leader {
      dot(leader, .leader)
    }
  }

  /// A short line from one height to another.
  mutating func tick(_ position: Position, down: Range<Int>, _ stroke: Stroke) {
    segment((position.fraction, down.lowerBound), (position.fraction, down.upperBound), stroke)
  }
}

extension Strip.Stroke {
  /// The line of an organisation of the consultant's own file: whole, dashed, dotted.
  static func other(_ number: Int) -> Strip.Stroke { others[min(number, others.count - 1)] }
}
