import Foundation
import SurveyModel
import Tallies
import Testing

@testable import Analysis
@testable import Privacy

/// Frozen results: what is read is what was frozen, or nothing.
@Suite struct FrozenWaveTests {
  @Test(arguments: 0..<12)
  func `what is read is what was frozen`(seed: Int) throws {
    let wave = try Self.wave(seed: seed)
    let parts = try wave.parts()
    #expect(parts.map(\.name) == ["wave", "cells/items"])
    #expect(try FrozenWave(parts: parts.reversed()) == wave)
    #expect(try wave.parts() == parts)
  }

  @Test func `a wave can be read without the cells of a facet`() throws {
    let wave = try Self.wave(seed: 3)
    let head = try FrozenWave(parts: wave.parts(), facets: [])
    #expect(head.result.cells.isEmpty && !wave.result.cells.isEmpty)
    #expect(head.result.organisation == wave.result.organisation && head.tree == wave.tree)
  }

  @Test func `the departments are told by the beginning of a head that is whole`() throws {
    let wave = try Self.wave(seed: 3)
    let parts = try wave.parts()
    #expect(try FrozenWave.departments(in: parts[0]) == wave.tree)
    #expect(throws: SealFault.missing(part: "wave")) { try FrozenWave.departments(in: parts[1]) }
    var content = parts[0].content
    content[content.count - 1] ^= 1
    let altered = SealedPart(name: "wave", content: content, sha256: parts[0].sha256)
    #expect(throws: SealFault.altered(part: "wave")) { try FrozenWave.departments(in: altered) }
    let cut = Self.hashed(Array(parts[0].content.prefix(40)))
    #expect(throws: SealFault.unreadable(part: "wave")) { try FrozenWave.departments(in: cut) }
  }

  @Test func `no byte can be changed without being noticed`() throws {
    for part in try Self.wave(seed: 1).parts() {
      for place in stride(from: 0, to: part.content.count, by: 97) {
        var content = part.content
        content[place] ^= 1
        let other = SealedPart(name: part.name, content: content, sha256: part.sha256)
        let parts = try Self.wave(seed: 1).parts().map { $0.name == part.name ? other : $0 }
        #expect(throws: SealFault.altered(part: part.name)) { try FrozenWave(parts: parts) }
      }
    }
  }

  @Test func `cells of another wave are no part of this one, though they are whole`() throws {
    let ours = try Self.wave(seed: 1).parts()
    let theirs = try Self.wave(seed: 2).parts()
    #expect(throws: SealFault.altered(part: "cells/items")) {
      try FrozenWave(parts: [ours[0], theirs[1]])
    }
    #expect(throws: SealFault.missing(part: "cells/items")) { try FrozenWave(parts: [ours[0]]) }
    #expect(throws: SealFault.missing(part: "wave")) { try FrozenWave(parts: [ours[1]]) }
  }

  @Test func `bytes of a newer program, and nonsense with its own hash, are refused`() throws {
    let content = Array("parallax.result/".utf8) + [4]
    #expect(throws: SealFault.newer(version: 4)) {
      try FrozenWave(parts: [Self.hashed(content)])
    }
    for cut in [1, 2, 9, 200] {
      let whole = try Self.wave(seed: 1).parts()[0].content
      #expect(throws: SealFault.unreadable(part: "wave")) {
        try FrozenWave(parts: [Self.hashed(Array(whole.dropLast(cut)))])
      }
    }
  }

  @Test func `the first version's bytes are as they were written down`() throws {
    let number = Disclosed<Double>(.exact(0.5), decimals: 2)
    let range = Disclosed<Int>(.range(5, 9))
    #expect(
      try SealWriter.bytes(of: ScreenedEstimate(estimate: number, low: nil, high: number, p: nil))
        // decimals + 1 over two bits of form, then 0.5 as eight bytes, the lowest first
        == [12, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0, 1, 12, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0])
    // Whole numbers in zigzag: 5 is 10, 9 is 18, −3 is 5, 300 is 600 in two bytes.
    #expect(try SealWriter.bytes(of: range) == [1, 10, 18])
    #expect(try SealWriter.bytes(of: [-3, 300]) == [2, 0, 0, 0, 5, 0xD8, 0x04])
    #expect(
      try SealWriter.bytes(of: Department(id: "a", name: "Ä", parent: nil))
        == [2, 0x61, 4, 0xC3, 0x84, 0])
  }

  @Test func `a statement of the second version is read, and tells nothing point by point`() throws
  {
    let half: [UInt8] = [12, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F]
    let third: [UInt8] = [1] + half + [0, 0, 1, 1, 0, 0, 0] + half + [1] + half
    let second: [UInt8] = [1] + half + [0, 0, 1] + half
    let now = try SealReader.value(ScreenedStatementSide.self, in: third, version: 3)
    let before = try SealReader.value(ScreenedStatementSide.self, in: second, version: 2)
    let number = Disclosed<Double>(.exact(0.5), decimals: 2)
    #expect(now.distribution == [number] && before.distribution == nil)
    #expect([now.mean, now.itemRest, before.mean, before.itemRest].allSatisfy { $0 == number })
    #expect(try SealWriter.bytes(of: now) == third)
  }

  @Test func `a statement's points come back`() throws {
    let number = Disclosed<Double>(.exact(0.5), decimals: 2)
    let side = ScreenedStatementSide(
      mean: number, favorable: number, dontKnow: Disclosed(.below(0.2), decimals: 2),
      distribution: (0..<5).map {
        Disclosed(.range(Double($0) / 20, Double($0 + 1) / 20), decimals: 2)
      }, itemRest: number)
    for sides in [[side], [side, side]] {
      let bytes = try SealWriter.bytes(of: sides)
      #expect(try SealReader.value([ScreenedStatementSide].self, in: bytes) == sides)
    }
  }

  @Test func `numbers that copies share are frozen as numbers, where they always stood`() throws {
    let shown = try Self.wave(seed: 1).result.organisation.values.flatMap(\.self)
      .first { $0.numbers != nil }
    let cell = try #require(shown)
    var bytes = try SealWriter.bytes(of: cell.place)
    bytes += try SealWriter.bytes(of: cell.verdict)
    if let pattern = cell.pattern {
      bytes += [1] + (try SealWriter.bytes(of: pattern))
    } else {
      bytes.append(0)
    }
    bytes += [1] + (try SealWriter.bytes(of: try #require(cell.numbers)))
    // No reason, no sides, not open, no direction.
    bytes += [0, 0, 0, 0]
    let frozen = try SealWriter.bytes(of: cell)
    #expect(frozen == bytes)
  }

  @Test(arguments: [nil, 0, 2, 61, 62, 63, 64, 308, 324])
  func `a disclosed number comes back in each of its forms`(decimals: Int?) throws {
    let whole: [Disclosed<Int>.Form] = [.exact(7), .range(5, 9), .below(5), .above(300)]
    let all: [Disclosed<Double>.Form] = [.exact(-0.05), .range(0, 1), .below(0.001), .above(2)]
    for form in whole {
      let number = Disclosed(form, decimals: decimals)
      #expect(number.decimals == decimals)
      let bytes = try SealWriter.bytes(of: number)
      #expect(try SealReader.value(Disclosed<Int>.self, in: bytes) == number)
    }
    for form in all {
      let estimate = ScreenedEstimate(
        estimate: Disclosed(form, decimals: decimals), low: nil,
        high: Disclosed(form, decimals: decimals), p: nil)
      let bytes = try SealWriter.bytes(of: estimate)
      #expect(try SealReader.value(ScreenedEstimate.self, in: bytes) == estimate)
    }
  }

  @Test func `the chance of a gap in a large organisation is frozen too`() throws {
    // Two digits of 1.2e-70 are 71 decimals: 63 over the form, 71 as the whole number 142 in two bytes.
    let number = Disclosed<Double>(.exact(1.2e-70), decimals: 71)
    let bytes = try SealWriter.bytes(of: number)
    #expect(Array(bytes.prefix(3)) == [0xFC, 0x8E, 0x01])
    #expect(try SealReader.value(Disclosed<Double>.self, in: bytes) == number)
  }

  @Test func `sixty-two decimals of the first version are read as they were written`() throws {
    let old: [UInt8] = [0xFC, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F]
    let number = try SealReader.value(Disclosed<Double>.self, in: old, version: 1)
    #expect(number == Disclosed(.exact(0.5), decimals: 62))
    #expect(throws: SealFormatError.self) {
      try SealReader.value(Disclosed<Double>.self, in: old, version: 2)
    }
  }

  @Test func `no other decoder makes a disclosed number`() {
    let json = Data(#"{"form":{"exact":{"_0":1}},"decimals":null}"#.utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Disclosed<Double>.self, from: json)
    }
    #expect(throws: EncodingError.self) {
      try JSONEncoder().encode(Disclosed<Double>(.exact(1)))
    }
  }

  @Test(arguments: [Int.min, -129, -1, 0, 1, 63, 64, 8_192, Int.max])
  func `every whole number comes back`(number: Int) throws {
    let bytes = try SealWriter.bytes(of: number)
    #expect(try SealReader.value(Int.self, in: bytes) == number)
  }

  @Test(arguments: [0.0, -0.0, 0.05, -1e300, .infinity, .leastNonzeroMagnitude])
  func `every number comes back to the last bit`(number: Double) throws {
    let bytes = try SealWriter.bytes(of: number)
    #expect(try SealReader.value(Double.self, in: bytes).bitPattern == number.bitPattern)
  }

  static func wave(seed: Int) throws -> FrozenWave {
    try named(["top": "top", "a": "a", "b": "b", "c": "c"], seed)
  }

  /// The wave with other names, which are codes too.
  static func named(_ names: [String: String], _ seed: Int) throws -> FrozenWave {
    var generator = SplitMix(seed: UInt64(seed))
    func department(_ id: String, in parent: String? = nil) -> Department {
      Department(
        id: Identifier(names[id] ?? id), name: (names[id] ?? id).uppercased(),
        parent: parent.map { Identifier(names[$0] ?? $0) })
    }
    let tree = try DepartmentTree([
      department("top"), department("a", in: "top"), department("b", in: "top"),
      department("c"),
    ])
    let people = ["a", "b", "c"].map { names[$0] ?? $0 }.flatMap { department in
      Shop.people(
        Int(generator.next() % 14), .leader, in: Identifier(department),
        values: (0..<7).map { _ in Int(generator.next() % 5) + 1 })
        + Shop.people(
          Int(generator.next() % 60) + 3, .frontline, in: Identifier(department),
          values: (0..<11).map { _ in Int(generator.next() % 5) + 1 })
    }
    let analysis = try GapAnalysis(
      book: try Shop.book(people, parts: .patterns), tree: tree, headcount: nil,
      settings: AnalysisSettings())
    let screen = Screen(
      settings: ReportSettings(
        minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: nil))
    return FrozenWave(
      heading: FrozenWave.Heading(
        organisation: "Shop", opens: Date(timeIntervalSince1970: 1_741_000_000),
        closes: Date(timeIntervalSince1970: 1_742_000_000), surveySource: "id: shop"),
      tree: tree, result: screen.wave(analysis))
  }

  private static func hashed(_ content: [UInt8]) -> SealedPart {
    SealedPart(name: "wave", content: content, sha256: SealedPart.hash(of: content))
  }
}
