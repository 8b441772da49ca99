import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// Other organisations' results beside ours.
struct BenchmarkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Other organisations’ results beside ours (CSV: name, block, measure, value, n).",
      valueName: "file"))
  var benchmarks: String?

  /// The results; none without a file.
  ///
  /// - Throws: ``Failure`` with all faults of the file.
  func results(for survey: Survey) throws -> [Benchmark] {
    guard let benchmarks else { return [] }
    guard let data = FileManager.default.contents(atPath: benchmarks) else {
      throw Failure(.notFound, "\(benchmarks) cannot be read")
    }
    do {
      return try BenchmarkFile.read(data, survey: survey)
    } catch {
      throw Failure(error, file: benchmarks)
    }
  }
}
