import Pipeline
import SurveyModel
import Tallies

/// The waves of a file in their order, and when each was.
///
/// Waves that are called by numbers come in the order of the numbers, others in that of the file.
struct FileWaves {
  let waves: [WaveTallies]
  let times: [Double]
  let unit: TimeUnit

  /// - Throws: ``Failure`` when there are fewer than two waves, or the times do not fit.
  init(_ found: [WaveTallies], times words: String?) throws {
    guard found.count >= 2 else {
      throw Failure(
        .badInput, "the file has one wave only, and nothing to compare it with",
        hint: "Name the column of the waves with --wave-column.")
    }
    let numbers = found.compactMap { Double($0.book.wave) }
    waves =
      numbers.count == found.count && Set(numbers).count == numbers.count
      ? zip(numbers, found).sorted { $0.0 < $1.0 }.map(\.1) : found
    guard let words else {
      times = found.indices.map(Double.init)
      unit = .wave
      return
    }
    let given = words.split(separator: ",").compactMap { part in
      Double(part.drop { $0 == " " })
    }
    guard given.count == found.count, zip(given, given.dropFirst()).allSatisfy(<),
      let first = given.first, given.allSatisfy(\.isFinite)
    else {
      throw Failure(
        .usage, "the times do not fit the waves",
        hint: "Give \(found.count) rising numbers, one a wave: "
          + waves.map(\.book.wave).joined(separator: ", ") + ".")
    }
    times = given.map { $0 - first }
    unit = .given
  }
}
