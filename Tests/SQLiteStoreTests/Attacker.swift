import Foundation
import GRDB

/// Somebody who holds every file but the folder of keys, and wants to know who said what.
///
/// The attacker knows the roster, and that an answer string belongs to somebody of its department
/// and tier. Each way of joining is a guess that gives everybody who answered one answer string of
/// their group.
struct Attacker {
  /// A way of joining people to answers.
  struct Guess {
    /// How it was made.
    let name: String

    /// The answer string of each participant.
    let answers: [String: String]
  }

  private struct Person {
    let code: String
    let group: String
    let linkHash: Data
  }

  private let backup: Capture
  private let final: Capture
  private let people: [Person]
  private let responses: [(answers: String, group: String)]
  private let history: [CapturedState]

  /// Reads all that lies in the files.
  init(backup: Capture, final: Capture) throws {
    self.backup = backup
    self.final = final
    history = try backup.states() + final.states()
    (people, responses) = try Self.database(final).read { db in
      let people = try Row.fetchAll(
        db,
        sql: """
          SELECT code, wave_department_id || tier, link_hash FROM invitation
          JOIN wave_participant ON wave_participant.id = wave_participant_id
          WHERE state = 'spent' ORDER BY code
          """
      ).map { Person(code: $0[0], group: $0[1], linkHash: $0[2]) }
      let responses = try Row.fetchAll(
        db, sql: "SELECT answers, wave_department_id || tier FROM response ORDER BY answers"
      ).map { (answers: $0[0] as String, group: $0[1] as String) }
      return (people, responses)
    }
  }

  /// How many people are in each group of those who answered.
  var groups: [Int] {
    Dictionary(grouping: people, by: \.group).values.map(\.count).sorted()
  }

  /// All guesses: what one commit changed together, and every order of people against every order
  /// of responses, forwards and backwards.
  func guesses() throws -> [Guess] {
    let peopleOrders = try self.peopleOrders()
    let responseOrders = try self.responseOrders()
    var guesses = [
      guess("changed in one commit", people.map(\.code), responses.map(\.answers), sure: joint)
    ]
    for (name, order) in peopleOrders {
      for (otherName, other) in responseOrders {
        guesses.append(guess("\(name) ~ \(otherName)", order, other))
        guesses.append(guess("\(name) ~ reversed \(otherName)", order, other.reversed()))
      }
    }
    return guesses
  }

  /// Joins an order of people to an order of answers, group by group, around what is sure.
  private func guess(
    _ name: String, _ order: [String], _ answers: [String], sure: [String: String] = [:]
  ) -> Guess {
    let groupOf = people.reduce(into: [:]) { $0[$1.code] = $1.group }
    let groupOfAnswers = responses.reduce(into: [:]) { $0[$1.answers] = $1.group }
    var joined = sure.filter { groupOf[$0.key] == groupOfAnswers[$0.value] }
    let taken = Set(joined.values)
    let waiting = Dictionary(
      grouping: answers.filter { !taken.contains($0) }, by: { groupOfAnswers[$0] ?? "" })
    var used: [String: Int] = [:]
    for person in order where joined[person] == nil {
      guard let group = groupOf[person] else { continue }
      let next = used[group, default: 0]
      used[group] = next + 1
      if let candidates = waiting[group], next < candidates.count {
        joined[person] = candidates[next]
      }
    }
    return Guess(name: name, answers: joined)
  }

  private static func database(_ capture: Capture) throws -> DatabaseQueue {
    let copy = "\(capture.folder)/read.sqlite"
    try? FileManager.default.removeItem(atPath: copy)
    try? FileManager.default.removeItem(atPath: copy + "-wal")
    try capture.database.write(to: URL(fileURLWithPath: copy))
    try capture.log.write(to: URL(fileURLWithPath: copy + "-wal"))
    return try DatabaseQueue(path: copy)
  }
}

// What the attacker orders by.
extension Attacker {
  /// Whose invitation was spent in the commit that brought an answer string.
  private var joint: [String: String] {
    var found: [String: String] = [:]
    for (before, after) in zip(history, history.dropFirst()) {
      let people = after.spent.subtracting(before.spent)
      let answers = after.responses.subtracting(before.responses)
      if let person = people.first, people.count == 1, let string = answers.first,
        answers.count == 1
      {
        found[person] = string
      }
    }
    return found
  }

  /// Orders of the people who answered.
  private func peopleOrders() throws -> [(String, [String])] {
    let codes = people.map(\.code)
    var orders = try Self.database(final).read { db in
      try
        (db.columns(in: "invitation").map { "invitation.\($0.name)" }
        + db.columns(in: "wave_participant").map { "wave_participant.\($0.name)" }).map { column in
          (
            column,
            try String.fetchAll(
              db,
              sql: """
                SELECT code FROM invitation
                JOIN wave_participant ON wave_participant.id = wave_participant_id
                WHERE invitation.state = 'spent' ORDER BY \(column), invitation.id
                """)
          )
        }
    }
    orders.append(("time of spending", firstSeen(codes) { $0.spent }))
    orders.append(("time of the draft", firstSeen(codes) { $0.drafting }))
    let ballots = ballotOfPerson
    orders.append(
      ("number of the ballot", codes.sorted { (ballots[$0]?.0 ?? .max) < (ballots[$1]?.0 ?? .max) })
    )
    orders.append(
      (
        "receipt of the ballot",
        codes.sorted {
          (ballots[$0]?.1.map { $0 } ?? []).lexicographicallyPrecedes(
            ballots[$1]?.1.map { $0 } ?? [])
        }
      ))
    for (name, bytes) in raw {
      orders.append(
        (
          "place of the link in the \(name)",
          inOrder(people.map { ($0.code, $0.linkHash) }, of: bytes)
        ))
    }
    return orders
  }

  /// Orders of the answer strings.
  private func responseOrders() throws -> [(String, [String])] {
    let strings = responses.map(\.answers)
    var orders = try Self.database(final).read { db in
      try db.columns(in: "response").map(\.name).map { column in
        (
          "response.\(column)",
          try String.fetchAll(
            db, sql: "SELECT answers FROM response ORDER BY \(column), id")
        )
      }
    }
    orders.append(("time of the response", firstSeen(strings) { $0.responses }))
    for (name, bytes) in raw {
      orders.append(
        (
          "place of the answers in the \(name)",
          inOrder(strings.map { ($0, Data($0.utf8)) }, of: bytes)
        ))
    }
    return orders
  }

  private var raw: [(String, Data)] {
    [
      ("database", final.database), ("log", final.log), ("backup", backup.database),
      ("backup's log", backup.log),
    ]
  }

  /// The ballot that came into the box in the commit that spent a person's invitation.
  private var ballotOfPerson: [String: (Int64, Data)] {
    var found: [String: (Int64, Data)] = [:]
    for (before, after) in zip(history, history.dropFirst()) {
      let people = after.spent.subtracting(before.spent)
      let ballots = after.ballots.filter { before.ballots[$0.key] == nil }
      if let person = people.first, people.count == 1, let ballot = ballots.first {
        found[person] = (ballot.key, ballot.value)
      }
    }
    return found
  }

  /// Sorts by the first moment at which something was there.
  private func firstSeen(
    _ names: [String], _ seen: (CapturedState) -> Set<String>
  ) -> [String] {
    var moments: [String: Int] = [:]
    for (moment, state) in history.enumerated() {
      for name in seen(state) where moments[name] == nil { moments[name] = moment }
    }
    return names.sorted { (moments[$0] ?? .max) < (moments[$1] ?? .max) }
  }

  /// Sorts by the last place at which something lies in raw bytes.
  private func inOrder(_ marks: [(String, Data)], of bytes: Data) -> [String] {
    let places = marks.map { name, mark in
      (name, bytes.range(of: mark, options: .backwards)?.lowerBound ?? .max)
    }
    return places.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
