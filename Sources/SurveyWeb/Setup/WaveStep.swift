import Collecting
import Foundation

/// What comes next for a wave.
enum WaveStep: String, CaseIterable, Sendable {
  /// It is planned, and has to be opened.
  case open

  /// It is opened, and its first moment has not come.
  case await

  /// It takes answers.
  case watch

  /// Its time is over, and its results are still in the box.
  case close

  /// Its results are there.
  case read

  init(_ wave: Wave, at now: Date) {
    switch wave.state(at: now) {
    case .draft: self = wave.progress == .planned ? .open : .await
    case .open: self = .watch
    case .closed: self = .close
    case .sealed: self = .read
    }
  }
}
