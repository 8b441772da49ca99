import Testing

@testable import SurveyWeb

@Suite struct TurnsTests {
  private struct Stop: Error {}

  /// How many are inside at once.
  private actor Room {
    private(set) var most = 0
    private(set) var done = 0
    private var inside = 0

    func enter() {
      inside += 1
      most = max(most, inside)
    }

    func leave() {
      inside -= 1
      done += 1
    }
  }

  @Test func `bodies of one link never overlap, and all of them run`() async throws {
    let (turns, room) = (Turns(), Room())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          try await turns.take("a") {
            await room.enter()
            await Task.yield()
            await room.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(await room.most == 1)
    #expect(await room.done == 50)
  }

  @Test func `a body that fails lets the next one in`() async throws {
    let turns = Turns()
    await #expect(throws: Stop.self) { try await turns.take("a") { throw Stop() } }
    #expect(try await turns.take("a") { 7 } == 7)
  }

  @Test func `links do not wait for each other`() async throws {
    let turns = Turns()
    let inner = try await turns.take("a") { try await turns.take("b") { 7 } }
    #expect(inner == 7)
  }
}
