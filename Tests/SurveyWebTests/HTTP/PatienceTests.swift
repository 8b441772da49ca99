import Testing

@testable import SurveyWeb

@Suite struct PatienceTests {
  @Test func `no patience is at its end at once`() async {
    let patience = Patience(.zero)
    await patience.end()
    #expect(patience.count == 0)
  }

  @Test func `whoever is cancelled waits no longer`() async {
    let patience = Patience(.seconds(86_400))
    let tasks = (0..<20).map { _ in Task { await patience.end() } }
    while patience.count < 20 { await Task.yield() }
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
    #expect(patience.count == 0)
  }

  @Test func `whoever is cancelled before does not begin to wait`() async {
    let patience = Patience(.seconds(86_400))
    await withTaskGroup(of: Void.self) { group in
      group.cancelAll()
      group.addTask { await patience.end() }
      await group.waitForAll()
    }
    #expect(patience.count == 0)
  }
}
