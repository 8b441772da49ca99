import SurveyModel
import Testing

@testable import Privacy

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
