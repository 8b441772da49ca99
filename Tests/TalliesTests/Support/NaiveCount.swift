import SurveyModel
import Tallies

/// The definition written out: walks over all sheets anew for every number.
struct NaiveCount {
  let sheets: [AnswerSheet]

  /// How many gave an answer to a column.
  func count(_ answer: Answer, column: Int) -> Int {
    sheets.filter { $0.answers[column] == answer }.count
  }

  /// Every person's score of a block and facet, for those who answered at least half of it.
  func scores(_ facet: ScoredFacet, of survey: Survey) -> [Double] {
    sheets.compactMap { sheet in
      var values: [Int] = []
      for column in facet.columns {
        guard case .point(let position) = sheet.answers[column] else { continue }
        let value = facet.scale.points[position].value
        let isNegative = survey.items[column].key == .negative
        values.append(isNegative ? facet.scale.minimum + facet.scale.maximum - value : value)
      }
      guard values.count * 2 >= facet.columns.count else { return nil }
      return Double(values.reduce(0, +)) / Double(values.count)
    }
  }
}
