import Pipeline
import Reporting
import SurveyModel

extension ResultComposer {
  /// Why a block is blank in a department, or in the organisation.
  func why(_ department: String?, _ block: String) throws -> ResultContent {
    let place = department.map { Identifier<Department>($0) }
    if let place, seen.results.tree[place] == nil { throw DeskError.notHere }
    guard let asked = seen.results.survey.blocks.first(where: { $0.id.rawValue == block }) else {
      throw DeskError.notHere
    }
    let report = seen.results.report(focus: Focus(block: asked.id, department: place))
    let wave = report.waves.first
    let rows = place == nil ? wave?.matched ?? [] : wave?.cells ?? []
    // A facet that is shown is no answer to why another is blank.
    guard let row = rows.first(where: { $0.withheld != nil }), let withheld = row.withheld else {
      throw DeskError.notHere
    }
    let name = row.department?.name.text ?? words.allDepartments
    let causes = row.direction == nil ? words.causes(withheld.code.text) : []
    var content = ResultContent(title: words.whyTitle)
    content.why = ResultContent.Why(
      heading: words.whyTitle, place: "\(row.block.name.text) · \(name)",
      reason: row.direction == nil
        ? causes.isEmpty ? withheld.reason.text : withheld.short.text : row.reason?.text ?? "",
      causes: causes,
      elsewhere: row.direction == nil
        ? withheld.elsewhere.map { words.stillCounted($0.text) } : nil,
      meaning: words.whyMeaning, remedyHeading: words.remedyHeading,
      remedy: words.remedy(withheld.code.text), insteadHeading: words.insteadHeading,
      onward: instead(of: place, nearest: withheld.nearest?.text, block: row.block))
    return content
  }

  /// What there is to look at instead, the nearest first: the department above in which the answers count,
  /// the whole of the blank department, the block everywhere, and what people wrote.
  private func instead(
    of place: Identifier<Department>?, nearest: String?, block: GapRow.Subject<Block>
  ) -> [ResultContent.Way] {
    let tree = seen.results.tree
    let above =
      nearest.flatMap { tree[Identifier($0)] }
      ?? place.flatMap { tree[$0]?.parent }.flatMap { tree[$0] }
    var ways: [ResultContent.Way] = []
    if let above {
      ways.append(
        ResultContent.Way(
          address: seen.path.department(above.id.rawValue), name: words.insteadAbove(above.name)))
    }
    if let place, let own = tree[place] {
      ways.append(
        ResultContent.Way(
          address: seen.path.department(own.id.rawValue), name: words.insteadHere(own.name)))
    }
    return ways + [
      ResultContent.Way(
        address: seen.path.block(block.code.text), name: words.insteadBlock(block.name.text)),
      ResultContent.Way(address: seen.path.comments, name: words.words),
      ResultContent.Way(address: seen.path.heatMap, name: words.insteadMap),
    ]
  }
}
