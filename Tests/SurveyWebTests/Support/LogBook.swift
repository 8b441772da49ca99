import Logging
import Synchronization

/// Keeps every line that is logged, at every level, with all its metadata.
final class LogBook: Sendable {
  private let kept = Mutex<[String]>([])

  /// The lines so far.
  var lines: [String] { kept.withLock { $0 } }

  /// A logger that writes here.
  var logger: Logger {
    Logger(label: "test") { _ in Handler(book: self) }
  }

  private func keep(_ line: String) {
    kept.withLock { $0.append(line) }
  }

  private struct Handler: LogHandler {
    let book: LogBook
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
      book.keep("\(event.level) \(event.message) \(all)")
    }
  }
}
