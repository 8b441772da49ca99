import SurveyModel

extension Survey {
  /// The survey with its statements and scales in another language, beside its own or instead.
  func translated(into language: Language, keeping own: Bool = true) -> Survey {
    func text(_ text: LocalizedText) -> LocalizedText {
      let translation = [language: "\(text.texts.values.sorted().joined()) (\(language.rawValue))"]
      return LocalizedText(own ? text.texts.merging(translation) { $1 } : translation)
    }
    func item(_ item: Item) -> Item {
      Item(
        id: item.id, block: item.block, facet: item.facet, scale: item.scale, key: item.key,
        referent: item.referent,
        wording: Wording(leader: text(item.wording.leader), frontline: text(item.wording.frontline))
      )
    }
    return Survey(
      id: id, version: version, title: text(title),
      languages: own ? languages + [language] : [language], minutes: minutes,
      instructions: instructions,
      scales: scales.map { scale in
        Scale(
          id: scale.id,
          points: scale.points.map { Scale.Point(value: $0.value, label: text($0.label)) },
          dontKnow: scale.dontKnow.map(text), favorableFrom: scale.favorableFrom,
          bound: scale.bound, reversible: scale.reversible)
      },
      blocks: blocks.map {
        Block(id: $0.id, label: $0.label, meaning: $0.meaning, items: $0.items.map(item))
      },
      presentation: presentation)
  }
}
