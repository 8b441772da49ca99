import Foundation

/// Says on a terminal how far a long work has come; says nothing in its first second, or to a file.
struct ProgressLine {
  private let unit: String
  private let step: Int
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var hasSpoken = false
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Begins a work on things of a kind, that is looked at after every so many of them.
  init(unit: String, every step: Int = 1024) {
    self.unit = unit
    self.step = step
    start = clock.now
    last = start
  }

  /// Says how many are done, and of how many where that is known; ten times a second at most.
  mutating func tell(_ done: Int, of all: Int? = nil) {
    // Asking the clock of each row would take longer than the row.
    guard isShown, done % step == 0 else { return }
    let now = clock.now
    guard now - start > .seconds(1), now - last > .milliseconds(100) else { return }
    last = now
    hasSpoken = true
    let words = all.map { "\($0 > 0 ? done * 100 / $0 : 100) %: \(done) of \($0) \(unit)" }
    FileHandle.standardError.write(Data("\r\(words ?? "\(done) \(unit)")".utf8))
  }

  /// Takes the line away.
  func end() {
    guard hasSpoken else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
