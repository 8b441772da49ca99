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
  let starts: Int?
  let warmth: Double?
  let patience: Int?
  let questions: Int?
}

/// One line of output.
struct Answer: Encodable {
  let withheld: [[Bool]]
  let cost: Int
  let unprotected: Int
  let optimal: Bool
  let seconds: Double
}

let decoder = JSONDecoder()
let encoder = JSONEncoder()
while let text = readLine() {
  let line = try decoder.decode(Line.self, from: Data(text.utf8))
  let start = clock()
  let table = CellTable(
    parents: line.parents.map { $0 < 0 ? nil : $0 },
    groups: GroupTree(parents: line.groups.map { $0 < 0 ? nil : $0 }), own: line.own,
    minimum: line.minimum, units: line.units,
    kept: Set((line.kept ?? []).map { CellTable.Cell(place: $0[0], group: $0[1]) }))
  var effort = CellSuppression.Effort(for: table)
  effort.starts = line.starts ?? effort.starts
  effort.patience = line.patience ?? effort.patience
  effort.warmth = line.warmth ?? effort.warmth
  effort.questions = line.questions ?? effort.questions
  let answer = CellSuppression(table, effort: effort)
  // Time of the processor, so that other programs do not count.
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  let output = Answer(
    withheld: answer.isWithheld, cost: answer.cost, unprotected: answer.unprotected.count,
    optimal: answer.isOptimal, seconds: seconds)
  print(String(decoding: try encoder.encode(output), as: UTF8.self))
}
