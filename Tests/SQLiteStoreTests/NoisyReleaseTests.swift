import Collecting
import Foundation
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

/// What was drawn first is kept, and nothing else is ever published.
@Suite struct NoisyReleaseTests {
  private let folder: ScratchFolder
  private let store: SQLiteStore
  private let wave = Harbour.wave().id

  init() throws {
    folder = try ScratchFolder()
    store = try SQLiteStore(path: folder.file("wave.sqlite")) { source in
      Harbour.read(source).map(Codebook.init)
    }
  }

  private static let budget = NoiseBudget(hundredths: 200)

  private func plan() async throws {
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await store.create(Harbour.wave(settings: WaveSettings(noise: Self.budget)))
  }

  private func seal() async throws {
    try await plan()
    try await store.open(wave, boxKey: Town.boxKey, at: Harbour.during)
    try await store.beginClosing(wave)
    try await store.empty(wave, responses: [], comments: [])
    try await store.markSealed(wave)
  }

  private func release(_ value: Int, budget: Int = 200) throws -> NoisyRelease {
    func sums(_ department: Identifier<Department>?) -> NoisySums {
      NoisySums(
        cell: ReleasedCell(department: department, block: "care", facet: .items), role: .leader,
        people: value, sum: -840 * value, squares: department == nil ? 705_600 * value : nil)
    }
    return NoisyRelease(
      budget: try #require(NoiseBudget(hundredths: budget)), sums: [sums(nil), sums("sales")])
  }

  @Test func `the first release is kept as it was drawn, negative numbers too`() async throws {
    try await seal()
    #expect(try await store.noisyRelease(of: wave) == nil)
    let drawn = try release(-3)
    #expect(try await store.settle(drawn, for: wave) == drawn)
    #expect(try await store.noisyRelease(of: wave) == drawn)
  }

  @Test func `a second drawing is forgotten`() async throws {
    try await seal()
    let first = try release(7)
    _ = try await store.settle(first, for: wave)
    #expect(try await store.settle(try release(9), for: wave) == first)
    #expect(try await store.noisyRelease(of: wave) == first)
  }

  @Test func `of many that are drawn at once all get the same one`() async throws {
    try await seal()
    let (store, wave) = (store, wave)
    let releases = try (1...8).map { try release($0) }
    let kept = try await withThrowingTaskGroup(of: NoisyRelease.self) { group in
      for drawn in releases { group.addTask { try await store.settle(drawn, for: wave) } }
      return try await group.reduce(into: Set<NoisyRelease>()) { $0.insert($1) }
    }
    #expect(kept.count == 1)
  }

  @Test func `a release of another budget, or of a wave without results, is refused`() async throws
  {
    try await plan()
    let wave = wave
    let (early, dear) = (try release(1), try release(1, budget: 300))
    await #expect(throws: StoreError.wrongState("the wave is planned")) {
      try await store.settle(early, for: wave)
    }
    try await store.open(wave, boxKey: Town.boxKey, at: Harbour.during)
    try await store.beginClosing(wave)
    try await store.empty(wave, responses: [], comments: [])
    try await store.markSealed(wave)
    await #expect(throws: StoreError.wrongState("the wave has another budget")) {
      try await store.settle(dear, for: wave)
    }
    #expect(try await store.noisyRelease(of: wave) == nil)
  }

  @Test func `no answers are taken once the numbers are published`() async throws {
    try await seal()
    _ = try await store.settle(try release(1), for: wave)
    await #expect(throws: StoreError.wrongState("the wave's numbers with noise are published")) {
      try await store.importResponses([], into: wave)
    }
  }

  @Test func `the budget comes back with the wave, and goes down`() async throws {
    try await plan()
    #expect(try await store.wave(wave).settings.noise == Self.budget)
    let less = WaveSettings(noise: NoiseBudget(hundredths: 75))
    try await store.set(less, of: wave, at: Harbour.during)
    #expect(try await store.wave(wave).settings == less)
    try await store.set(WaveSettings(), of: wave, at: Harbour.during)
    #expect(try await store.wave(wave).settings.noise == nil)
  }
}
