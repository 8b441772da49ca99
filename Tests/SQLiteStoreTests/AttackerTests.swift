import Foundation
import SQLiteStore
import Testing

/// Who holds database, log and an old backup, but no keys, learns nothing of who said what.
///
/// The same attacker reads everybody's answers off a plain store.
@Suite struct AttackerTests {
  /// What the attacker gets right in several waves, by the way of guessing.
  private struct Outcome {
    var right: [String: Int] = [:]
    var people = 0
    var groups: [Int] = []

    var best: (name: String, right: Int) {
      right.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) } ?? ("", 0)
    }
  }

  /// How many waves are attacked; `make prove` asks for more.
  private static let waves: UInt64 =
    ProcessInfo.processInfo.environment["PARALLAX_PROOF"] == "full" ? 30 : 6

  private func attack(
    seeds: ClosedRange<UInt64>,
    _ play: (UInt64, ScratchFolder) async throws -> AttackerScene
  ) async throws -> Outcome {
    var outcome = Outcome()
    for seed in seeds {
      let folder = try ScratchFolder()
      let scene = try await play(seed, folder)
      let attacker = try Attacker(backup: scene.backup, final: scene.final)
      outcome.people += scene.truth.count
      outcome.groups += attacker.groups
      for guess in try attacker.guesses() {
        let right = guess.answers.count { scene.truth[$0.key] == $0.value }
        outcome.right[guess.name, default: 0] += right
      }
    }
    return outcome
  }

  @Test func `the ballot box gives an attacker no more than chance`() async throws {
    let outcome = try await attack(seeds: 1...Self.waves) { try await .sealed(seed: $0, in: $1) }
    let chance = Chance(groups: outcome.groups)
    // Every person who answered is in some group, so that no score is lost.
    #expect(outcome.groups.reduce(0, +) == outcome.people)
    // Chance alone would exceed this once in a thousand million runs, over all ways together.
    let bound = 1e-9 / Double(outcome.right.count)
    for (name, right) in outcome.right {
      #expect(
        chance.tail(atLeast: right) > bound,
        "\(name): \(right) of \(outcome.people), by chance \(chance.expected)")
    }
    #expect(outcome.best.right * 5 < outcome.people)
    // The guesses are arrangements of all answers, not empty hands: on average they do hit chance.
    let mean = Double(outcome.right.values.reduce(0, +)) / Double(outcome.right.count)
    #expect(abs(mean - chance.expected) < chance.expected / 2)
    let right = "\(outcome.best.right) of \(outcome.people)"
    print("figure: people joined by the best of \(outcome.right.count) ways, ballot box: \(right)")
    print("figure: people joined by chance alone, ballot box: \(chance.expected)")
  }

  @Test func `the same attacker reads everybody's answers off a plain store`() async throws {
    let outcome = try await attack(seeds: 1...2) { try await .plain(seed: $0, in: $1) }
    #expect(outcome.right["changed in one commit"] == outcome.people)
    print("figure: people joined, plain store: \(outcome.best.right) of \(outcome.people)")
    #expect(outcome.right["time of spending ~ response.id"] == outcome.people)
  }

  @Test func `an old backup betrays answers that keep the order in which they came`() async throws {
    let outcome = try await attack(seeds: 1...1) { seed, folder in
      try await .sealed(seed: seed, keepsOrder: true, in: folder)
    }
    let right = outcome.right["time of spending ~ response.id"] ?? 0
    #expect(right * 2 >= outcome.people)
  }

  @Test func `nothing is left of the ballots after closing, in any file`() async throws {
    let folder = try ScratchFolder()
    let scene = try await AttackerScene.sealed(seed: 7, in: folder)
    let before = try #require(try scene.backup.states().last)
    #expect(before.ballots.count == scene.truth.count / 2)
    for ballot in before.ciphertexts {
      #expect(scene.backup.log.range(of: ballot) != nil)
      #expect(scene.final.database.range(of: ballot) == nil)
      #expect(scene.final.log.range(of: ballot) == nil)
    }
    let keys = try FileManager.default.contentsOfDirectory(atPath: folder.file("keys"))
    #expect(!keys.contains { $0.hasPrefix("box-") })
  }

  @Test func `the receipts that stay after closing lie in the order of their hashes`()
    async throws
  {
    let folder = try ScratchFolder()
    let scene = try await AttackerScene.sealed(seed: 9, in: folder)
    let before = try #require(try scene.backup.states().last)
    let after = try #require(try scene.final.states().last)
    #expect(after.ballots.isEmpty)
    #expect(Set(after.counted).isSuperset(of: before.ballots.values))
    #expect(after.counted.count == scene.truth.count)
    #expect(after.counted == after.counted.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `no answer lies open anywhere while the wave is open`() async throws {
    let folder = try ScratchFolder()
    let scene = try await AttackerScene.sealed(seed: 8, in: folder)
    for answers in scene.truth.values {
      #expect(scene.backup.database.range(of: Data(answers.utf8)) == nil)
      #expect(scene.backup.log.range(of: Data(answers.utf8)) == nil)
    }
  }

  @Test(arguments: [([3], 0, 1.0), ([3], 1, 4.0 / 6), ([3], 3, 1.0 / 6), ([1, 1], 2, 1.0)])
  func `chance is that of the fixed points of an arrangement`(
    groups: [Int], score: Int, expected: Double
  ) {
    #expect(abs(Chance(groups: groups).tail(atLeast: score) - expected) < 1e-12)
  }
}
