import Collecting
import Extracts
import Pipeline
import Rendering
import Reporting
import SurveyModel

/// The rows of a wave that may leave, and the way from the database into files.
struct RowExport {
  private let wave: Wave
  private let store: any RowStore
  private let roles: Set<Role>

  /// The columns.
  let table: RowTable

  /// The roles whose rows leave, in their order.
  var roleNames: [String] { Role.allCases.filter(roles.contains).map(\.rawValue) }

  /// Looks at what the wave has declared, and at what its reports tell.
  ///
  /// - Throws: ``Failure`` when no rows may leave.
  init(_ closed: ClosedWave, in workshop: Workshop) throws {
    wave = closed.wave
    store = workshop.store
    guard wave.settings.disclosure != .nothing else { throw Failure(rowsNotDeclared: wave.name) }
    roles = Set(try closed.request(focus: .everything).rowRoles(of: closed.tallies))
    guard !roles.isEmpty else { throw Failure(rowsSortable: wave.name) }
    table = RowTable(closed.survey, notes: Self.notes(of: roles))
  }

  private static func notes(of roles: Set<Role>) -> [String] {
    let absent = Role.allCases.filter { !roles.contains($0) }
    return [
      "Rows come in the order of the SHA-256 sums of their contents, which says nothing of the order in "
        + "which people answered. Do not try to find out whose a row is."
    ]
      + absent.map {
        "There are no rows of the role \($0.rawValue): they could be sorted by department with the help "
          + "of the departments’ results, or are too few."
      }
  }

  /// Says which role’s rows stay, if one’s do.
  func sayWhatStays() {
    for role in Role.allCases where !roles.contains(role) {
      Console.say(
        "No rows of the role \(role.rawValue) leave: too few answered, or the rows could be sorted by "
          + "department with the help of the departments’ results.")
    }
  }

  /// Writes all rows with writers that are made when it is known how many will come.
  ///
  /// - Returns: How many rows there are.
  /// - Throws: ``ExtractError/rows(expected:written:)`` when there are fewer than there should be.
  @discardableResult
  func write(with make: (Int) throws -> [any RowWriter]) throws -> Int {
    var writers: [any RowWriter] = []
    var failure: (any Error)?
    var (expected, written) = (0, 0)
    var progress = ProgressLine(unit: "rows")
    try store.visit(responsesOf: wave.id) { response in
      let role = Self.role(of: response.tier)
      guard roles.contains(role) else { return nil }
      return RowOrder.rank(role: role, answers: response.answers.utf8.prefix(table.items))
    } begin: { count in
      expected = count
      do {
        writers = try make(count)
        return true
      } catch {
        failure = error
        return false
      }
    } _: { response in
      let role = Self.role(of: response.tier)
      var answers = response.answers
      let isTaken = answers.withUTF8 { bytes in
        writers.allSatisfy { $0.add(role: role, answers: bytes) }
      }
      written += isTaken ? 1 : 0
      progress.tell(written, of: expected)
      return isTaken
    }
    progress.end()
    if let failure { throw failure }
    for writer in writers { try writer.finish() }
    guard written == expected else {
      throw ExtractError.rows(expected: expected, written: written)
    }
    return written
  }

  private static func role(of tier: String) -> Role {
    tier == Tier.frontline.rawValue ? .frontline : .leader
  }
}

extension Failure {
  /// Rows are asked for of a wave that has not declared them.
  init(rowsNotDeclared name: String) {
    self.init(
      .notAllowed, "no rows of “\(name)” leave: its disclosure level is none",
      hint: "That was promised to those who answered. Cells, without rows: parallax export \(name) "
        + "without --rows. A new wave can declare it: wave create … --disclosure roles")
  }

  /// Rows could be sorted by department with the help of what is told of departments.
  init(rowsSortable name: String) {
    self.init(
      .notAllowed,
      "no rows of “\(name)” leave: too few answered, or the rows could be sorted by department with the "
        + "help of the departments’ results",
      hint: "Cells, without rows: parallax export \(name) without --rows. See docs/exports.md.")
  }
}
