import Collecting
import Governance
import Pipeline
import Reporting
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

  /// The earlier waves that are compared: the one of a name, or all.
  ///
  /// - Throws: ``DeskError/notHere`` where there is none.
  func compared(since name: String?) throws(DeskError) -> [Wave] {
    let chosen = earlier.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else { throw .notHere }
    return chosen
  }

  /// Whether what was written in words is shown: to a leader, that of the own departments alone.
  func shows(_ entry: CommentReport.Entry) -> Bool {
    guard standpoint.department != nil else { return true }
    return entry.department.map { results.tree[Identifier($0.code.text)] != nil } ?? false
  }

  /// What the results are of: the organisation, or the department from which an account looks.
  var subject: Subject {
    standpoint.department.map {
      .department(organisation: wave.organisation.rawValue, lineage: [$0.rawValue])
    } ?? .organisation(wave.organisation.rawValue)
  }

  /// The addresses of its pages.
  var path: ResultPath {
    ResultPath(organisation: wave.organisation.rawValue, wave: wave.name)
  }
}
