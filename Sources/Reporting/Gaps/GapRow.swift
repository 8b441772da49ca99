import Privacy
public import SurveyModel

/// The gap of one block and facet in one department and wave: everything that is printed of it.
public struct GapRow: Hashable, Sendable {
  /// A block, as a row or a column is headed with it.
  public struct Subject<Thing>: Hashable, Sendable {
    let id: Identifier<Thing>

    /// The name.
    public let name: Name

    /// What a block means, in a sentence of the survey; `nil` where there is none.
    public let meaning: Name?

    /// The code by which files call it.
    public var code: Code { Code(id) }
  }

  /// The numbers of a row that is shown, each made of what was screened when it is asked for: reports copy
  /// their rows, and print few of the numbers.
  public struct Numbers: Hashable, Sendable {
    let screened: Held<ScreenedGap.Numbers>
  }

  /// What a row tells for good.
  private struct Facts: Hashable, Sendable {
    let wave: Name
    let block: Subject<Block>
    let facet: Facet
    let department: Subject<Department>?
    let verdict: VerdictMark
    let pattern: Code?
    let patternName: Sentence?
    let patternMeaning: Sentence?
    let numbers: Numbers?
    let withheld: WithheldReason?
    let direction: DirectionFigures?
    let sides: [Role: GroupFigures]
  }

  /// The same in one place, however often the row is copied: a large organisation has ten thousand rows, which
  /// every table, map and chart takes again.
  private final class Shared: Hashable, Sendable {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    static func == (left: Shared, right: Shared) -> Bool {
      left === right || left.facts == right.facts
    }

    func hash(into hasher: inout Hasher) { facts.hash(into: &hasher) }
  }

  private let shared: Shared

  /// The wave.
  public var wave: Name { shared.facts.wave }

  /// The block.
  public var block: Subject<Block> { shared.facts.block }

  var facet: Facet { shared.facts.facet }

  /// The department; `nil` for the organisation.
  public var department: Subject<Department>? { shared.facts.department }

  /// What the report says.
  public var verdict: VerdictMark { shared.facts.verdict }

  /// The name of the case, where one applies.
  public var pattern: Code? { shared.facts.pattern }

  /// What people call the case; `nil` where none applies, or where it says no more than the verdict.
  public var patternName: Sentence? { shared.facts.patternName }

  /// What the case means, in a sentence.
  public var patternMeaning: Sentence? { shared.facts.patternMeaning }

  /// The numbers; `nil` for a withheld row.
  public var numbers: Numbers? { shared.facts.numbers }

  /// Why the row is withheld; `nil` for a shown one.
  public var withheld: WithheldReason? { shared.facts.withheld }

  /// The direction that is told of a withheld row with few leaders; `nil` where none is.
  public var direction: DirectionFigures? { shared.facts.direction }

  private var sides: [Role: GroupFigures] { shared.facts.sides }

  /// What is to be known before the gap is read.
  public internal(set) var cautions: [Caution] = []

  /// Whether another row of its table prints the same numbers and has another verdict: verdicts are made
  /// before rounding.
  var hasTwin = false
}

extension GapRow {
  /// Why the verdict is what it is, in plain words.
  public var explanation: Sentence { Explanation(self).sentence }

  /// The verdict in words.
  public var verdictWords: Sentence { facet.words(for: verdict) }

  /// The code of the block's facet.
  public var facetCode: Code { Code(facet) }

  /// Why the row is withheld, with the direction where one is told.
  ///
  /// - Nil: for a shown row.
  public var reason: Sentence? {
    guard let reason = withheld?.reason else { return nil }
    return direction.map { "\(reason); \($0.clause)" } ?? reason
  }

  /// The same with where its answers count instead.
  ///
  /// - Nil: for a shown row.
  public var wholeReason: Sentence? { direction == nil ? withheld?.whole : reason }

  /// Whether it is shown although its leaders are few, because each of them agreed by name.
  public var isOpen: Bool { cautions.contains(.open) }

  /// Makes a row of a screened gap.
  init(_ gap: ScreenedGap, naming names: Naming) {
    let telling = gap.pattern.flatMap { $0 == .cannotTellYet ? nil : $0 }
    shared = Shared(
      Facts(
        wave: Name(waveOf: gap.place), block: names.subject(gap.place.block),
        facet: gap.place.facet, department: gap.place.department.map(names.subject),
        verdict: VerdictMark(gap.verdict), pattern: gap.pattern.map { Code($0) },
        patternName: telling?.name, patternMeaning: telling?.meaning,
        numbers: gap.held.map(Numbers.init),
        withheld: gap.withheld.map {
          WithheldReason(
            $0, at: gap.place.department == nil ? .organisation : .department, naming: names)
        }, direction: gap.direction.map { DirectionFigures($0, of: gap.place.facet) },
        sides: gap.sides.map {
          [.leader: GroupFigures($0.leader), .frontline: GroupFigures($0.frontline)]
        } ?? [:]))
    let told = gap.held?.value
    cautions =
      (told?.areLeadersDivided == true ? [.divided] : [])
      + (told?.isUnseen == true ? [.unseen] : []) + (gap.isOpen ? [.open] : [])
  }

  /// The row with more to be known of it.
  func cautioned(_ more: [Caution]) -> GapRow {
    var row = self
    row.cautions += more.filter { !cautions.contains($0) }
    return row
  }

  /// The leaders' side; without disclosure control also of a row that has no gap.
  public var leader: GroupFigures? { numbers?.leader ?? sides[.leader] }

  /// The frontline's side; without disclosure control also of a row that has no gap.
  public var frontline: GroupFigures? { numbers?.frontline ?? sides[.frontline] }

  /// What is to be said beside the verdict: what to know before the number is read, that an aligned gap
  /// is real, or what would settle an open one.
  public var note: Sentence? {
    guard numbers != nil else { return nil }
    let parts = cautions.map(\.short) + [source, outlook].compactMap { $0 }
    return parts.isEmpty ? nil : .joined(parts, by: "; ")
  }

  /// Whether a gap is shown of which nothing could be tested: too few answers, or all but alike.
  var isUntested: Bool { numbers.map { $0.equivalence == nil } ?? false }

  /// What the verdict comes from, where the printed numbers do not show it.
  private var source: Sentence? {
    guard numbers?.gap.isRange == true else {
      return hasTwin ? "judged before rounding" : nil
    }
    switch verdict {
    case .leaders, .frontline: return "the exact gap is more than chance"
    case .aligned: return "the exact gap is within the bound"
    case .unsure: return "the exact gap settles nothing"
    case .withheld: return nil
    }
  }

  private var outlook: Sentence? {
    guard let numbers else { return nil }
    if verdict == .aligned, numbers.isSmallButReal { return "small but real" }
    if verdict == .unsure, isUntested { return "no test: too few answers, or too like each other" }
    guard verdict == .unsure, let more = numbers.furtherAnswers else { return nil }
    return "about \(more) more of each could settle it"
  }

  /// How far the steadied value is from zero, or else the gap: what orders departments.
  ///
  /// - Nil: when the row is withheld.
  var steadiedWidth: Double? {
    numbers.map { abs(($0.shrunken?.estimate ?? $0.gap).middle) }
  }

  /// How far the gap is from zero, for ordering.
  ///
  /// - Nil: when the row is withheld.
  var width: Double? { numbers.map { abs($0.gap.middle) } }
}
