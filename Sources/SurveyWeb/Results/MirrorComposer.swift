import Collecting
import Pipeline
import Reporting
import SurveyModel

/// Composes the mirror: a leader says again how each block looks, in the own browser alone, and reads the
/// frontline's screened level beside it.
struct MirrorComposer {
  let seen: SeenWave
  let words: ResultTexts

  /// The page.
  var content: ResultContent {
    var content = ResultContent(title: words.mirror)
    let focus = Focus(department: seen.standpoint.department)
    let wave = seen.results.report(focus: focus).waves.first
    content.mirror = ResultContent.Mirror(
      heading: words.mirror, about: words.mirrorAbout,
      whose: words.mirrorWhose(place, seen.wave.name), reveal: words.mirrorReveal,
      key: seen.seal ?? "",
      blocks: (wave?.facets.first).map(blocks) ?? [], forget: words.mirrorForget,
      own: words.mirrorOwn, frontlineLabel: words.mirrorFrontline,
      script: Asset.mirrorScript.address)
    return content
  }

  /// Whose frontline it is.
  private var place: String {
    guard let department = seen.standpoint.department else { return words.inWhole }
    let name = seen.results.tree[department]?.name ?? department.rawValue
    return seen.results.tree.children(of: department).isEmpty ? name : words.withBelow(name)
  }

  private func blocks(_ facet: FacetReport) -> [ResultContent.Reflection] {
    let survey = seen.results.survey
    return facet.rows.compactMap { row in
      guard let mean = row.frontline?.mean,
        let block = survey.blocks.first(where: { $0.id.rawValue == row.block.code.text }),
        let scale = block.items.first.flatMap({ survey.scale($0.scale) })
      else { return nil }
      return ResultContent.Reflection(
        block: row.block.name.text, meaning: row.block.meaning?.text, code: row.block.code.text,
        choices: scale.points.map {
          ResultContent.Reflection.Choice(value: "\($0.value)", label: "\($0.value)")
        }, frontline: mean.text, frontlineValue: mean.text,
        scale: words.mirrorScale(facet.range.text))
    }
  }
}
