import Collecting
import SurveyModel

extension Failure {
  /// The words for all faults of a roster's files.
  ///
  /// - Parameters:
  ///   - faults: The faults.
  ///   - people: The name of the file of people.
  ///   - departments: The name of the file of departments, if there is one.
  init(_ faults: RosterFaults, people: String = "people", departments: String? = nil) {
    let lines = faults.faults.map { fault in
      let file = fault.source == .people ? people : departments ?? "departments"
      return "\(file):\(fault.line): \(fault.code): \(fault.words)"
    }
    self.init(
      .badInput,
      FaultList.text(lines, one: "the roster has a fault", many: "the roster has", then: "changed"))
  }
}
