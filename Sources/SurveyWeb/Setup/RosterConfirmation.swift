import Collecting
import Crypto
import Foundation
import SurveyModel

/// What binds a confirmation to what was shown: the files that were read, and the roster that they were
/// compared with.
///
/// Formula: SHA-256 over the digest of the files and a line for each department and person of the current
/// roster, in hexadecimal.
struct RosterConfirmation: Hashable, Sendable {
  /// The text that the form carries.
  let text: String

  /// Binds files to the roster that they would take the place of.
  init(digest: String, current: Roster) {
    var hash = SHA256()
    func add(_ parts: [String]) {
      hash.update(data: Data((parts.joined(separator: "\u{1F}") + "\n").utf8))
    }
    add([digest])
    for department in current.tree.departments {
      add([department.id.rawValue, department.name, department.parent?.rawValue ?? ""])
    }
    add(["people"])
    for person in current.participants {
      add([
        person.id.rawValue, person.department.rawValue, person.tier.rawValue,
        person.language.rawValue, person.email ?? "",
      ])
    }
    text = Hexadecimal.text(hash.finalize())
  }
}
