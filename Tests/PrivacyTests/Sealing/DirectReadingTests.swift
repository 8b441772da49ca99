import SurveyModel
import Testing

@testable import Privacy

/// Results with numbers of any form, each part there or not.
private struct Draw {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The next number below a bound, by a linear congruence: its high bits.
  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func flag() -> Bool { below(2) == 1 }

  private mutating func one<Case: CaseIterable>(_: Case.Type = Case.self) -> Case
  where Case.AllCases == [Case] {
    Case.allCases[below(Case.allCases.count)]
  }

  private mutating func some<Part>(_ part: (inout Draw) -> Part) -> Part? {
    flag() ? part(&self) : nil
  }

  private mutating func block() -> Identifier<Block> { Identifier("b\(below(9))") }

  private mutating func department() -> Identifier<Department> { Identifier("d\(below(9))") }

  private mutating func share() -> Disclosed<Double> {
    let value = Double(below(1_000)) / 8
    let form: Disclosed<Double>.Form =
      switch below(4) {
      case 0: .exact(value)
      case 1: .range(-value, value)
      case 2: .below(value)
      default: .above(value)
      }
    return Disclosed(form, decimals: some { $0.below(99) })
  }

  private mutating func count() -> Disclosed<Int> { Disclosed(.exact(below(300))) }

  private mutating func estimate() -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: share(), low: some { $0.share() }, high: some { $0.share() },
      p: some { $0.share() })
  }

  private mutating func test() -> ScreenedTest {
    ScreenedTest(
      se: share(), df: some { $0.share() }, t: some { $0.share() }, p: some { $0.share() },
      low: some { $0.share() }, high: some { $0.share() })
  }

  private mutating func group() -> ScreenedGroup {
    ScreenedGroup(
      n: count(), mean: some { $0.share() }, sd: nil, favorable: some { $0.share() },
      dontKnow: nil, rwgj: some { $0.share() }, interval: some { $0.estimate() })
  }

  private mutating func withheld() -> Withheld {
    Withheld(
      code: one(), minimumGroup: below(9),
      nearest: some { $0.flag() ? .organisation : .department($0.department()) })
  }

  private mutating func numbers() -> ScreenedGap.Numbers {
    ScreenedGap.Numbers(
      leader: group(), frontline: group(), gap: share(), interval: some { $0.estimate() },
      method: one(), welch: some { $0.test() }, hedgesG: some { $0.estimate() },
      superiority: some { $0.estimate() }, cliffsDelta: some { $0.estimate() },
      favorableGap: some { $0.estimate() },
      bootstrap: some { ScreenedBootstrap(low: $0.share(), high: $0.share(), method: .abc) },
      equivalence: some {
        ScreenedEquivalence(bound: 0.25, p: $0.some { $0.share() }, aligned: $0.flag())
      }, shrunken: some { $0.estimate() }, q: some { $0.share() },
      smallestDetectable: some { $0.share() }, noise: some { $0.share() }, isKnown: flag(),
      smallButReal: flag(), furtherAnswers: some { $0.count() }, test: some { $0.test() },
      untested: some { $0.one() },
      weighting: some {
        ScreenedWeighting(leader: $0.weights(), frontline: $0.weights())
      }, departments: some { $0.below(300) }, areLeadersDivided: flag(), isUnseen: flag())
  }

  private mutating func weights() -> ScreenedWeighting.Side {
    ScreenedWeighting.Side(
      source: one(), effectiveCount: share(), designEffect: share(), joined: count(),
      isDominated: flag())
  }

  mutating func gap() -> ScreenedGap {
    var gap = ScreenedGap(
      place: ScreenedGap.Place(
        wave: "2026", block: block(), facet: one(), department: some { $0.department() }),
      verdict: one(), pattern: some { $0.one() }, numbers: some { $0.numbers() },
      withheld: some { $0.withheld() },
      sides: some { ScreenedGap.Sides(leader: $0.group(), frontline: $0.group()) })
    gap.isOpen = flag()
    gap.direction = some { ScreenedDirection(side: $0.one(), frontline: $0.share()) }
    return gap
  }

  mutating func change() -> ScreenedChange {
    ScreenedChange(
      block: block(), facet: one(), department: some { $0.department() }, verdict: one(),
      numbers: some {
        ScreenedChange.Numbers(
          before: $0.estimate(), after: $0.estimate(), change: $0.estimate(),
          q: $0.some { $0.share() }, leader: $0.share(), frontline: $0.share())
      }, withheld: some { $0.withheld() }, isBroken: flag(), steadiedBefore: some { $0.share() },
      movement: some {
        ScreenedMovement(
          leaders: $0.estimate(), frontline: $0.estimate(), mix: $0.estimate(),
          isByRoster: $0.flag(), remainder: $0.some { $0.estimate() }, total: $0.share())
      })
  }
}

/// What is read part by part is what its type reads by itself, whichever parts are there.
@Suite struct DirectReadingTests {
  @Test(arguments: 0..<512)
  func `groups, tests and estimates come back with the parts that they have`(present: Int) throws {
    var next = 0
    func share() -> Disclosed<Double> {
      next += 1
      return Disclosed(next % 3 == 0 ? .range(Double(next), 90) : .exact(Double(next)), decimals: 2)
    }
    func some(_ place: Int) -> Disclosed<Double>? { present >> place & 1 == 1 ? share() : nil }
    let estimate = ScreenedEstimate(estimate: share(), low: some(0), high: some(1), p: some(2))
    try expectSame(estimate)
    try expectSame(
      ScreenedTest(
        se: share(), df: some(0), t: some(1), p: some(2), low: some(3), high: some(4)))
    try expectSame(
      ScreenedGroup(
        n: Disclosed(.range(5, present)), mean: some(0), sd: some(1), favorable: some(2),
        dontKnow: some(3), rwgj: some(4), rwgjSkewed: some(5), averageDeviation: some(6),
        interval: present >> 7 & 1 == 1 ? estimate : nil))
  }

  @Test(arguments: 0..<2_048)
  func `cells come back with the parts that they have`(seed: Int) throws {
    var draw = Draw(seed: seed)
    let gaps = [draw.gap(), draw.gap()]
    try expectSame(gaps[0])
    try expectSame(gaps)
    if let numbers = gaps[0].numbers { try expectSame(numbers) }
  }

  @Test(arguments: 0..<512)
  func `changes come back with the parts that they have`(seed: Int) throws {
    var draw = Draw(seed: seed)
    try expectSame([draw.change(), draw.change()])
  }

  @Test func `lists of places come back, the empty one too`() throws {
    try expectSame([Int]())
    try expectSame([0, 1, 63, 64, -1, .max, .min])
    try expectSame([ScreenedGap]())
    try expectSame([ScreenedChange]())
  }

  @Test func `a list that says it is longer than what follows is refused`() throws {
    #expect(throws: SealFormatError.self) {
      try SealReader([255, 255, 255, 127, 1]).read([ScreenedGap].self)
    }
    #expect(throws: SealFormatError.self) { try SealReader([2, 0, 0, 0, 1]).read([Int].self) }
  }

  @Test(arguments: Facet.allCases)
  func `places come back, in a department and in the organisation`(facet: Facet) throws {
    for department: Identifier<Department>? in [nil, "d001", "Ä"] {
      try expectSame(
        ScreenedGap.Place(wave: "2026", block: "care", facet: facet, department: department))
    }
  }

  @Test func `a facet that there is not is refused`() throws {
    var bytes = try SealWriter.bytes(
      of: ScreenedGap.Place(wave: "w", block: "b", facet: .now, department: nil))
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "n")))
    bytes[place] = UInt8(ascii: "x")
    #expect(throws: SealFormatError.self) {
      try SealReader(bytes).read(ScreenedGap.Place.self)
    }
  }

  private func expectSame<Value: Codable & Hashable>(_ value: Value) throws {
    let bytes = try SealWriter.bytes(of: value) + [7]
    let (one, other) = (SealReader(bytes), SealReader(bytes))
    #expect(try one.read(Value.self) == value)
    #expect(try Value(from: other) == value)
    // Both stand behind the last byte of the value.
    #expect(try one.byte() == 7)
    #expect(try other.byte() == 7)
  }
}
