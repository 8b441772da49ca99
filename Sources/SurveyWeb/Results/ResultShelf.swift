import Pipeline
import SurveyModel
import Synchronization

/// What the server keeps of sealed results, which never change: waves and the pages made of them.
///
/// Nothing of a wave that is not sealed is kept, and what an account sees is kept under where it looks
/// from, so that no page is served to one who sees less.
final class ResultShelf: Sendable {
  /// A wave as it is seen from somewhere.
  struct WaveKey: Hashable, Sendable {
    let seal: String
    let standpoint: SeenWave.Standpoint
  }

  /// The content of a page.
  struct PageKey: Hashable, Sendable {
    let wave: WaveKey
    let page: ResultPage
    let earlier: [String]
  }

  /// Some values that were used lately.
  final class Drawer<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept {
      let value: Value
      var used: UInt64
    }

    private struct State {
      var values: [Key: Kept] = [:]
      var clock: UInt64 = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    subscript(key: Key) -> Value? {
      get {
        state.withLock { state in
          state.clock += 1
          state.values[key]?.used = state.clock
          return state.values[key]?.value
        }
      }
      set {
        state.withLock { state in
          state.clock += 1
          state.values[key] = newValue.map { Kept(value: $0, used: state.clock) }
          guard state.values.count > capacity,
            let oldest = state.values.min(by: { $0.value.used < $1.value.used })?.key
          else { return }
          state.values[oldest] = nil
        }
      }
    }
  }

  let trees = Drawer<String, DepartmentTree>(capacity: 16)
  let waves = Drawer<WaveKey, ResultWave>(capacity: 4)
  let changes = Drawer<String, ResultChanges>(capacity: 4)
  let pages = Drawer<PageKey, ResultContent>(capacity: 128)
}
