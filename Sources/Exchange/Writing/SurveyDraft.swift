/// A survey of ours before it is written: fitted names and texts, not yet checked.
struct SurveyDraft {
  /// A text by language, and where it comes from.
  struct Text: Hashable {
    var place: String
    var texts: [String: String]
  }

  /// A scale.
  struct Scale: Hashable {
    var id: String
    var points: [(value: Int, label: Text)]
    var dontKnow: Text?

    static func == (left: Scale, right: Scale) -> Bool { left.id == right.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// A statement.
  struct Item {
    var id: String
    var scale: String
    var text: Text
  }

  /// A block.
  struct Block {
    var id: String
    var label: Text
    var meaning: Text
    var items: [Item]
  }

  /// An open question.
  struct Open {
    var id: String
    var text: Text
    var longest: Int?
  }

  /// A profile question.
  struct Profile {
    var id: String
    var text: Text
    var options: [(id: String, label: Text)]
  }

  var id = "survey"
  var version = 1
  var languages: [String] = []
  var title = Text(place: "", texts: [:])
  var instructions = Text(place: "", texts: [:])
  var scales: [Scale] = []
  var blocks: [Block] = []
  var open: [Open] = []
  var profile: [Profile] = []

  /// All texts with what they are, in the order of the file.
  var allTexts: [(subject: String, text: Text)] {
    var all = [("title", title), ("instructions", instructions)]
    for scale in scales {
      all += scale.points.map { ("\(scale.id) \($0.value)", $0.label) }
      if let words = scale.dontKnow { all.append((scale.id, words)) }
    }
    for block in blocks {
      all += [(block.id, block.label), (block.id, block.meaning)]
      all += block.items.map { ($0.id, $0.text) }
    }
    all += open.map { ($0.id, $0.text) }
    for question in profile {
      all.append((question.id, question.text))
      all += question.options.map { ("\(question.id) \($0.id)", $0.label) }
    }
    return all.map { (subject: $0.0, text: $0.1) }
  }

  /// How long answering takes, in minutes: ten seconds a statement, a minute for own words.
  var minutes: Int {
    let seconds = 10 * (blocks.map(\.items.count).reduce(0, +) + profile.count) + 60 * open.count
    return min(120, max(1, (seconds + 59) / 60))
  }
}
