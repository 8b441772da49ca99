public import SurveyModel

/// Other organisations' results from a consultant's own file, beside ours and apart from them.
///
/// Nothing here comes from an answer of ours, and nothing of ours is computed from it.
public struct BenchmarkReport: Hashable, Sendable {
  /// One result.
  public struct Row: Hashable, Sendable {
    let facet: Facet

    let side: Benchmark.Measure

    /// Whose result it is.
    public let name: Name

    /// Which of the organisations it is, from 0, in the order of the file.
    public let number: Int

    /// The block.
    public let block: GapRow.Subject<Block>

    /// The result.
    public let value: Setting

    /// How many people's answers it rests on.
    public let people: Setting

    /// Where it is from; `nil` where the file does not say.
    public let source: Name?

    /// When it was measured; `nil` where the file does not say.
    public let date: Name?

    /// The code of the facet.
    public var facetCode: Code { Code(facet) }

    /// What was measured: leader, frontline or gap.
    public var measure: Code { Code(side) }

    /// What was measured, in words.
    public var measureWords: Sentence {
      switch side {
      case .leader: "Leaders, mean"
      case .frontline: "Frontline, mean"
      case .gap: "Gap"
      }
    }

    /// *Leaders 3.90 (n 120)*, beside the name.
    public var told: Sentence {
      switch side {
      case .leader: "leaders \(value) (n \(people))"
      case .frontline: "frontline \(value) (n \(people))"
      case .gap: "gap \(value) (n \(people))"
      }
    }
  }

  /// The organisations, in the order of the file.
  public let names: [Name]

  /// The results: block by block in the order of the survey, within it in the order of the file.
  public let rows: [Row]

  /// What the numbers are, and what they are not.
  public static let warning: Sentence = """
    These are other organisations’ results from the consultant’s own file. Parallax has not seen the answers \
    behind them and tests nothing against them; they enter none of our numbers.
    """

  /// How to read them.
  public static let advice: Sentence = """
    Other people, at another time, perhaps asked otherwise: a difference to them is no finding.
    """

  /// Lays benchmarks out.
  ///
  /// - Nil: when there are none of what the report is about.
  init?(_ benchmarks: [Benchmark], survey: Survey, naming names: Naming, focus: Focus) {
    var order: [String] = []
    for benchmark in benchmarks where !order.contains(benchmark.name) {
      order.append(benchmark.name)
    }
    let blocks = survey.blocks.map(\.id).filter { focus.block == nil || focus.block == $0 }
    rows = blocks.flatMap { block in
      benchmarks.filter { $0.block == block }.map { benchmark in
        Row(
          facet: benchmark.facet, side: benchmark.measure, name: Name(benchmark),
          number: order.firstIndex(of: benchmark.name) ?? 0, block: names.subject(block),
          value: .value(of: benchmark), people: .people(of: benchmark),
          source: Name(sourceOf: benchmark), date: Name(dateOf: benchmark))
      }
    }
    guard !rows.isEmpty else { return nil }
    self.names = order.compactMap { name in
      benchmarks.first { $0.name == name }.map { Name($0) }
    }
  }

  /// The results on a block and facet.
  func rows(on block: Identifier<Block>, _ facet: Facet) -> [Row] {
    rows.filter { $0.block.id == block && $0.facet == facet }
  }
}

extension BenchmarkReport.Row {
  /// Our own number beside it, as far as it is told.
  ///
  /// - Nil: when it is withheld, or not asked.
  public func ours(in wave: WaveReport) -> Figure? {
    let row = wave.facets.first { $0.facet == facet }?.rows.first { $0.block.id == block.id }
    guard let numbers = row?.numbers else { return nil }
    switch side {
    case .leader: return numbers.leader.mean
    case .frontline: return numbers.frontline.mean
    case .gap: return numbers.gap
    }
  }
}
