import Simulation
import Testing

@testable import Statistics

@Suite struct FalseDiscoveryTests {
  @Test func `nothing in, nothing out`() {
    #expect(benjaminiHochberg([]) == [])
    #expect(benjaminiHochberg([nil, nil]) == [nil, nil])
    #expect(benjaminiYekutieli([nil]) == [nil])
    #expect(holm([nil]) == [nil])
  }

  @Test func `a single test is left alone`() {
    #expect(benjaminiHochberg([nil, 0.03]) == [nil, 0.03])
    #expect(benjaminiYekutieli([0.03, nil]) == [0.03, nil])
    #expect(holm([0.03]) == [0.03])
  }

  @Test func `cells without a test change nothing for the others`() {
    let p = [0.01, 0.2, 0.03, 0.04]
    let plain = benjaminiHochberg(p.map { $0 })
    let mixed = benjaminiHochberg([nil, 0.01, nil, 0.2, 0.03, 0.04, nil])
    #expect(mixed.compactMap { $0 } == plain.compactMap { $0 })
    #expect(mixed[0] == nil && mixed[2] == nil && mixed[6] == nil)
  }

  @Test func `the order of the cells does not matter, and q follows the order of p`() {
    var random = SeededGenerator(seed: 11)
    let p = (0..<50).map { _ in Double.random(in: 0...1, using: &random) }
    let order = p.indices.shuffled(using: &random)
    let q = benjaminiHochberg(p.map { $0 }).compactMap { $0 }
    let shuffled = benjaminiHochberg(order.map { p[$0] }).compactMap { $0 }
    #expect(shuffled == order.map { q[$0] })
    let sorted = p.indices.sorted { p[$0] < p[$1] }.map { q[$0] }
    #expect(sorted == sorted.sorted())
    for (value, adjusted) in zip(p, q) { #expect(adjusted >= value && adjusted <= 1) }
  }

  @Test func `the definition written out`() {
    let q = benjaminiHochberg([0.02, 0.01, 0.9, 0.02]).compactMap { $0 }
    let smallest = 4.0 / 3 * 0.02
    #expect(q == [smallest, smallest, 0.9, smallest])
  }
}
