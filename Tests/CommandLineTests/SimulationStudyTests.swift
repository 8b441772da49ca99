import Foundation
import Testing

/// The simulation study, with few replicates: it runs, says its figures, and repeats itself.
@Suite struct SimulationStudyTests {
  private static let populations = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Benchmarks/Simulation/populations.csv").standardizedFileURL.path

  private func study(_ program: Program, _ words: [String]) throws -> Program.Outcome {
    try program.run(
      ["--populations", Self.populations] + words, binary: "simulation-study")
  }

  @Test func `few replicates give every row, with coverage near 95 %, the same for the same seed`()
    throws
  {
    let program = try Program()
    defer { program.clean() }
    let words = ["--share", "0.001", "--only", "census", "--seed", "4"]
    let outcome = try study(program, words)
    #expect(outcome.code == 0, "\(outcome.words)")
    let rows = outcome.output.split(separator: "\n").filter {
      $0.contains(" of ") && $0.first == "|"
    }
    #expect(rows.count == 18)
    let shares = rows.compactMap { row in
      row.split(separator: "|")[3].split(separator: " ").first.flatMap { Double($0) }
    }
    #expect(shares.count == 18)
    let mean = shares.reduce(0, +) / 18
    #expect(mean > 90 && mean < 99)
    #expect(try study(program, words).output == outcome.output)
    #expect(try study(program, words.dropLast() + ["5"]).output != outcome.output)
  }

  @Test func `words that it does not know end it`() throws {
    let program = try Program()
    defer { program.clean() }
    for words in [["--tiny"], ["--only", "luck"], ["--share", "2"]] {
      #expect(try study(program, words).code == 70)
    }
  }
}
