import Foundation
import Privacy

/// One line of input.
struct Line: Decodable {
  let parents: [Int]
  let groups: [Int]
  let own: [[Int]]
  let minimum: Int
  let kept: [[Int]]?
  let units: [[Int]]?
  let rounds: Int?
}

/// One line of output.
struct Answer: Encodable {
  let withheld: [[Bool]]
  let cost: Int
  let unprotected: Int
  let seconds: Double
}

let decoder = JSONDecoder()
let encoder = JSONEncoder()
while let text = readLine() {
  let line = try decoder.decode(Line.self, from: Data(text.utf8))
  let clock = ContinuousClock()
  let start = clock.now
  let table = CellTable(
    parents: line.parents.map { $0 < 0 ? nil : $0 },
    groups: GroupTree(parents: line.groups.map { $0 < 0 ? nil : $0 }), own: line.own,
    minimum: line.minimum, units: line.units,
    kept: Set((line.kept ?? []).map { CellTable.Cell(place: $0[0], group: $0[1]) }))
  let usual = CellSuppression.Effort.usual
  let answer = CellSuppression(
    table, effort: .init(rounds: line.rounds ?? usual.rounds, questions: usual.questions))
  let duration = clock.now - start
  let seconds =
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  let output = Answer(
    withheld: answer.isWithheld, cost: answer.cost, unprotected: answer.unprotected.count,
    seconds: seconds)
  print(String(decoding: try encoder.encode(output), as: UTF8.self))
}
