import Foundation
import SurveyModel
import Testing

@testable import Privacy

/// What is seen from a department: its own subtree beside the organisation, and nothing else.
@Suite struct ViewpointTests {
  @Test(arguments: 0..<12)
  func `a department sees the organisation, itself, and nobody else`(seed: Int) throws {
    let wave = try FrozenWaveTests.wave(seed: seed)
    let seen = try #require(wave.seen(from: .subtree(of: "a")))
    #expect(seen.tree.departments == [Department(id: "a", name: "A")])
    #expect(seen.result.organisation == wave.result.organisation)
    #expect(Set(seen.result.cells.map(\.place.department)) == ["a"])
    #expect(Set(seen.result.responses.map(\.department)).isSubset(of: ["a", nil]))
    for cell in seen.result.cells where cell.withheld != nil {
      #expect(cell.withheld?.nearest != .department("top"))
    }
  }

  @Test func `a division sees all that is below it, under its own roof`() throws {
    let seen = try #require(
      try FrozenWaveTests.wave(seed: 4).seen(from: .subtree(of: "top")))
    #expect(seen.tree.departments.map(\.id) == ["top", "a", "b"])
    #expect(seen.tree.roots == ["top"])
    #expect(Set(seen.result.cells.map(\.place.department)) == ["top", "a", "b"])
  }

  @Test func `who looks from everywhere sees everything, and from nowhere nothing`() throws {
    let wave = try FrozenWaveTests.wave(seed: 5)
    #expect(wave.seen(from: .everywhere) == wave)
    #expect(wave.seen(from: .subtree(of: "nowhere")) == nil)
  }

  @Test(arguments: 0..<12)
  func `no byte of what a department sees names another`(seed: Int) throws {
    // The parts hold every name and code that a page could be made of.
    let names = ["a": "Aalborg", "b": "Bergen", "c": "Cadiz", "top": "Turku"]
    let wave = try FrozenWaveTests.named(names, seed)
    let seen = try #require(wave.seen(from: .subtree(of: "Aalborg")))
    let text = String(decoding: try seen.parts().flatMap(\.content), as: UTF8.self)
    #expect(text.contains("Aalborg"))
    for stranger in ["Bergen", "Cadiz", "Turku"] { #expect(!text.contains(stranger)) }
  }
}
