import SurveyModel
import Surveys
import Testing

@testable import SurveyModel

/// The laws of the mixed order.
/// 1. every statement comes once;
/// 2. two of a block never follow each other, where that can be avoided at all;
/// 3. with at least four blocks of one size, four in a row are of four blocks;
/// 4. with as many positive as negative statements in each block, no more than two of a key follow
///    each other, and no stretch that alternates is longer than four.
struct MixedOrderTests {
  @Test(arguments: [false, true])
  func `the full survey and its short form obey all four laws`(shortForm: Bool) throws {
    let text = try #require(ShippedSurveys.text(named: "service-culture-12"))
    let survey = try SurveyReader.read(text, file: "x.yaml")
    let kept = shortForm ? survey.shortForm?.items : nil
    let blocks = survey.blocks.map { block in
      block.items(of: .items).filter { kept?.contains($0.id) ?? true }
    }
    let order = MixedOrder.items(of: blocks)
    #expect(Set(order.map(\.id)) == Set(blocks.joined().map(\.id)))
    #expect(order.count == (shortForm ? 24 : 48))
    #expect(fewestBlocks(inWindow: 4, of: order) == 4)
    #expect(longestRun(order) { $0.key == $1.key } <= 2)
    #expect(longestRun(order) { $0.key != $1.key } <= 4)
  }

  @Test func `a block comes back only after most others have had their turn`() throws {
    let order = MixedOrder.items(of: blocks(of: Array(repeating: 4, count: 12)))
    #expect(fewestBlocks(inWindow: 8, of: order) == 8)
  }

  @Test(arguments: 4...16)
  func `blocks of one size give four blocks in any four statements`(count: Int) {
    let order = MixedOrder.items(of: blocks(of: Array(repeating: 4, count: count)))
    #expect(order.count == 4 * count)
    #expect(fewestBlocks(inWindow: 4, of: order) == 4)
  }

  @Test func `no two of a block follow each other in any survey where that can be`() {
    var random = SplitMix(state: 7)
    for _ in 0..<300 {
      let sizes = (0..<Int.random(in: 2...14, using: &random)).map { _ in
        Int.random(in: 1...7, using: &random)
      }
      let total = sizes.reduce(0, +)
      guard sizes.allSatisfy({ $0 <= total - $0 + 1 }) else { continue }
      let order = MixedOrder.items(of: blocks(of: sizes))
      #expect(Set(order.map(\.id)).count == total)
      #expect(fewestBlocks(inWindow: 2, of: order) == 2, "\(sizes)")
    }
  }

  @Test func `few negative statements are spread, not alternated and not heaped`() throws {
    let text = try #require(ShippedSurveys.text(named: "pulse-12"))
    let survey = try SurveyReader.read(text, file: "x.yaml")
    let order = MixedOrder.items(of: survey.blocks.map { $0.items(of: .items) })
    let negative = order.indices.filter { order[$0].key == .negative }
    #expect(negative.map { $0 / 4 } == [0, 1, 2])
  }

  @Test func `nothing, one statement and a block that cannot be mixed come out whole`() {
    #expect(MixedOrder.items(of: []) == [])
    #expect(MixedOrder.items(of: [[]]) == [])
    #expect(MixedOrder.items(of: blocks(of: [1])).count == 1)
    #expect(MixedOrder.items(of: blocks(of: [5, 1])).count == 6)
  }

  /// Blocks of some sizes, their statements by turns positive and negative.
  private func blocks(of sizes: [Int]) -> [[Item]] {
    let text = LocalizedText(["en": "x"])
    return sizes.enumerated().map { block, size in
      (0..<size).map { place in
        Item(
          id: Identifier("i\(block)-\(place)"), block: Identifier("b\(block)"), facet: .items,
          scale: "s", key: place.isMultiple(of: 2) ? .positive : .negative, referent: .shared,
          wording: Wording(leader: text, frontline: text))
      }
    }
  }

  /// The fewest different blocks among so many statements in a row.
  private func fewestBlocks(inWindow length: Int, of items: [Item]) -> Int {
    (0...max(0, items.count - length)).map { start in
      Set(items[start..<min(start + length, items.count)].map(\.block)).count
    }.min() ?? 0
  }

  /// The longest stretch of statements in which each is related to the next.
  private func longestRun(_ items: [Item], _ related: (Item, Item) -> Bool) -> Int {
    var (longest, current) = (1, 1)
    for (item, next) in zip(items, items.dropFirst()) {
      current = related(item, next) ? current + 1 : 1
      longest = max(longest, current)
    }
    return longest
  }
}

/// A seeded generator, for tests that try many cases.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
