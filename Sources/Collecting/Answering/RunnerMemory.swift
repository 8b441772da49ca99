import Synchronization

/// What a runner keeps of the waves that it has met: nothing in it changes while a wave runs.
final class RunnerMemory: Sendable {
  private struct Contents {
    var contexts: [WaveID: WaveContext] = [:]
  }

  private let contents = Mutex(Contents())

  /// The context of a wave that was met before.
  func context(of wave: WaveID) -> WaveContext? {
    contents.withLock { $0.contexts[wave] }
  }

  /// Keeps the context of an opened wave.
  func keep(_ context: WaveContext, of wave: WaveID) {
    contents.withLock { $0.contexts[wave] = context }
  }
}
