import Collecting
import Pipeline
import SurveyModel

/// A wave's results as an account sees them.
struct SeenWave: Sendable {
  /// From where an account looks.
  enum Standpoint: Hashable, Sendable {
    case everywhere
    case department(Identifier<Department>)

    /// The top of what is seen; `nil` for all.
    var department: Identifier<Department>? {
      if case .department(let id) = self { id } else { nil }
    }
  }

  let wave: Wave
  let standpoint: Standpoint

  /// The results; what is not seen is not in them.
  let results: ResultWave

  /// The hash of what was frozen; `nil` for a wave that is not sealed.
  let seal: String?

  /// The waves that the account sees before this one, oldest first.
  let earlier: [Wave]

  /// The addresses of its pages.
  var path: ResultPath {
    ResultPath(organisation: wave.organisation.rawValue, wave: wave.name)
  }
}
