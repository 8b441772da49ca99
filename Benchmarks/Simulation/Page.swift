import Foundation

/// Runs the designs of the study and writes them down as a page of documentation.
struct Page {
  /// The parts, for running one alone.
  enum Part: String, CaseIterable {
    case coverage
    case verdicts
    case mix
    case census

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
  }

  let study: Study
  let only: Part?

  /// The page.
  func text() throws -> String {
    var parts = [Self.introduction(seed: study.seed, isFull: study.scale == 1)]
    for part in Part.allCases where only == nil || only == part {
      switch part {
      case .coverage: parts.append(try coverage())
      case .verdicts: parts.append(try verdicts())
      case .mix: parts.append(try mix())
      case .census: parts.append(try census())
      }
    }
    return parts.joined(separator: "\n")
  }

  private func coverage() throws -> String {
    var rows: [[String]] = []
    for (place, size) in Study.sizes.enumerated() {
      for count in Study.departmentCounts {
        let cells = size.leaders >= 60 ? 12_000 : 60_000
        let result = try study.run(
          size, departments: count, truth: .asFound,
          replicates: study.replicates(cells: cells, departments: count),
          stream: UInt64(1_000 + 10 * place + count))
        let range = result.blockRange
        rows.append([
          "\(size)", "\(count)", percent(result.coverage), number(result.width),
          "\(bare(range.low))–\(bare(range.high))", percent(result.plainCoverage),
          number(result.plainWidth), Self.mark(result.coverage, within: 0.94...0.96),
        ])
        log("coverage", rows.last)
      }
    }
    return Self.coverageWords
      + table(
        [
          "leaders/frontline", "departments", "default %", "width", "blocks %", "Welch %", "width",
          "95 ± 1",
        ], rows)
  }

  private func verdicts() throws -> String {
    var rows: [[String]] = []
    for (place, size) in Study.sizes.enumerated() {
      for count in [1, 5, 20] {
        let cells = size.leaders >= 60 ? 24_000 : 60_000
        let stream = UInt64(2_000 + 10 * place + count)
        let number = study.replicates(cells: cells, departments: count)
        let none = try study.run(
          size, departments: count, truth: .none, replicates: number, stream: stream)
        let edge = try study.run(
          size, departments: count, truth: .atBound, replicates: number, stream: stream + 500)
        rows.append([
          "\(size)", "\(count)", percent(none.single), percent(none.falseGap),
          percent(none.falseReport), percent(none.aligned), percent(edge.aligned),
          Self.mark(none.falseGap, within: 0...0.05)
            + " " + Self.mark(none.falseReport, within: 0...0.05)
            + " " + Self.mark(edge.aligned, within: 0...0.05),
        ])
        log("verdicts", rows.last)
      }
    }
    return Self.verdictWords
      + table(
        [
          "leaders/frontline", "departments", "p < 0.05 %", "false gap, cells %",
          "false gap, reports %", "aligned, rightly %", "false aligned %", "at most 5",
        ], rows)
  }

  private func mix() throws -> String {
    var rows: [[String]] = []
    for (place, size) in Study.sizes.enumerated() {
      for count in [1, 20] {
        let cells = size.leaders >= 60 ? 12_000 : 48_000
        let result = try study.run(
          size, departments: count, truth: .mixed,
          replicates: study.replicates(cells: cells, departments: count),
          stream: UInt64(3_000 + 10 * place + count))
        rows.append([
          "\(size)", "\(count)", percent(result.falseDiscovery), percent(result.found),
          Self.mark(result.falseDiscovery, within: 0...0.05),
        ])
        log("mix", rows.last)
      }
    }
    return Self.mixWords
      + table(
        ["leaders/frontline", "departments", "false among told %", "found, of all cells %", "≤ 5"],
        rows)
  }

  private func census() throws -> String {
    var rows: [[String]] = []
    for (place, design) in Study.censuses.enumerated() {
      for count in [2, 5, 20] {
        let result = try study.run(
          design.size, departments: count, truth: .asFound,
          replicates: study.replicates(cells: 48_000, departments: count), roster: design.roster,
          stream: UInt64(4_000 + 10 * place + count))
        rows.append([
          "\(design.size.leaders) of \(design.roster.leaders)",
          "\(design.size.frontline) of \(design.roster.frontline)", "\(count)",
          percent(result.coverage), number(result.width), percent(result.plainCoverage),
          number(result.plainWidth), Self.mark(result.coverage, within: 0.94...0.96),
        ])
        log("census", rows.last)
      }
    }
    return Self.censusWords
      + table(
        [
          "leaders", "frontline", "departments", "default %", "width", "Welch %", "width", "95 ± 1",
        ], rows)
  }

  /// Yes, no, or no by less than two Monte Carlo errors.
  private static func mark(_ share: Share, within range: ClosedRange<Double>) -> String {
    if range.contains(share.mean) { return "yes" }
    let distance = max(range.lowerBound - share.mean, share.mean - range.upperBound)
    return distance <= 2 * share.error ? "within error" : "**no**"
  }

  private func percent(_ share: Share) -> String {
    "\(bare(share.mean)) ± \(bare(share.error))"
  }

  private func bare(_ share: Double) -> String { String(format: "%.1f", 100 * share) }

  private func number(_ value: Double) -> String { String(format: "%.2f", value) }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines =
      [head, head.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func log(_ part: String, _ row: [String]?) {
    let line = part + ": " + (row ?? []).joined(separator: "  ") + "\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
