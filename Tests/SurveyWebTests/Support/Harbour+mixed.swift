import SurveyModel
import TestSupport

extension Harbour {
  /// The survey with its blocks mixed, and levels that say what they mean.
  static let mixed = Survey(
    id: "harbour", version: 1, title: survey.title, languages: survey.languages,
    minutes: survey.minutes, instructions: survey.instructions,
    scales: survey.scales.map(explained), blocks: survey.blocks,
    openQuestions: survey.openQuestions, profile: survey.profile,
    presentation: Survey.Presentation(order: .mixed, statementsPerPage: 4),
    shortForm: survey.shortForm)

  /// The survey with twice as many blocks: more questions than the check page lists one by one.
  static let long = Survey(
    id: "harbour", version: 1, title: survey.title, languages: survey.languages,
    minutes: survey.minutes, instructions: survey.instructions, scales: survey.scales,
    blocks: survey.blocks + survey.blocks.map { again($0) },
    openQuestions: survey.openQuestions, profile: survey.profile,
    presentation: survey.presentation, shortForm: survey.shortForm)

  private static func again(_ block: Block) -> Block {
    let id = Identifier<Block>("\(block.id.rawValue)-again")
    return Block(
      id: id, label: block.label, meaning: block.meaning,
      items: block.items.map { item in
        Item(
          id: Identifier("\(item.id.rawValue)-again"), block: id, facet: item.facet,
          scale: item.scale, key: item.key, referent: item.referent, wording: item.wording)
      })
  }

  private static func explained(_ scale: Scale) -> Scale {
    guard scale.id == "level6" else { return scale }
    return Scale(
      id: scale.id,
      points: scale.points.map {
        let meaning = LocalizedText(["en": "What \($0.value) means", "de": "Was \($0.value) heißt"])
        return Scale.Point(value: $0.value, label: $0.label, meaning: meaning)
      },
      dontKnow: scale.dontKnow, favorableFrom: scale.favorableFrom, bound: scale.bound,
      reversible: scale.reversible)
  }
}
