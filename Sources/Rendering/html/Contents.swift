/// A line of a report's table of contents.
struct Contents {
  let id: String
  let title: String

  /// The parts that a wave has, in the order of the page.
  static func all(_ wave: WaveView) -> [Contents] {
    let facets = wave.facets.flatMap { facet -> [Contents] in
      [
        facet.hasDumbbell ? Contents(id: facet.id, title: facet.heading) : nil,
        facet.forest.map { Contents(id: "\(facet.id)-forest", title: $0.heading) },
        facet.heatmap.map { Contents(id: "\(facet.id)-map", title: $0.heading) },
        facet.turned.map { Contents(id: "\(facet.id)-map", title: $0.heading) },
      ].compactMap { $0 }
    }
    let whole = [
      wave.benchmarks.map { Contents(id: $0.id, title: $0.heading) },
      wave.answers.map { Contents(id: $0.id, title: $0.heading) },
      wave.levelGap.map { Contents(id: $0.id, title: $0.heading) },
      wave.cards.map { Contents(id: $0.id, title: $0.heading) },
    ].compactMap { $0 }
    let people =
      [wave.responses.map { Contents(id: $0.id, title: $0.heading) }].compactMap { $0 }
      + wave.tables.map { Contents(id: $0.id, title: $0.heading) }
    let inside =
      wave.inside.map {
        [
          Contents(id: $0.id, title: "Inside each group"),
          Contents(id: "\($0.id)-statements", title: "Statements"),
          Contents(id: "\($0.id)-scales", title: "Do the blocks hold together?"),
        ]
      } ?? []
    let last = [
      wave.comments.map { Contents(id: $0.id, title: $0.heading) },
      wave.hasBlanks
        ? Contents(id: "\(wave.id)-withheld", title: "What is withheld, and why") : nil,
      Contents(id: "notes", title: "How the numbers were made"),
    ].compactMap { $0 }
    return facets + whole + wave.breakdowns.map { Contents(id: $0.id, title: $0.heading) } + people
      + inside + wave.drivers.map { Contents(id: $0.id, title: $0.heading) } + last
  }
}
