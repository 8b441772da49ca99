import Testing

@testable import SurveyWeb

/// What the server keeps of sealed results: no more than there is room for.
@Suite struct DrawerTests {
  private struct Broken: Error {}

  private actor Maker {
    private(set) var made = 0

    func make() -> Int {
      made += 1
      return 49
    }
  }

  @Test func `what was longest not asked for goes first`() {
    let drawer = Drawer<Int, String>(room: 10) { $0.utf8.count }
    drawer[1] = "four"
    drawer[2] = "four"
    #expect(drawer[1] == "four")
    drawer[3] = "four"
    #expect(drawer[2] == nil)
    #expect(drawer[1] != nil && drawer[3] != nil)
    #expect(drawer.total == 8)
  }

  @Test func `whatever is put in, no more is kept than there is room for`() {
    let drawer = Drawer<Int, [Int]>(room: 1_000) { $0.count }
    for number in 0..<500 {
      drawer[number % 37] = Array(repeating: 0, count: (number * 97) % 300 + 1)
      #expect(drawer.total <= 1_000)
    }
  }

  @Test func `one value that is larger than the room is kept alone`() {
    let drawer = Drawer<Int, String>(room: 3) { $0.utf8.count }
    drawer[1] = "a"
    drawer[2] = "much longer"
    #expect(drawer[1] == nil && drawer[2] == "much longer")
    drawer[3] = "b"
    #expect(drawer[2] == nil && drawer[3] == "b" && drawer.total == 1)
  }

  @Test func `taking a value away makes room`() {
    let drawer = Drawer<Int, String>(room: 4) { $0.utf8.count }
    drawer[1] = "abcd"
    drawer[1] = nil
    #expect(drawer.total == 0 && drawer[1] == nil)
    drawer[1] = "ab"
    drawer[1] = "abc"
    #expect(drawer.total == 3)
  }

  @Test func `room can be made before a value is`() async throws {
    let drawer = Drawer<Int, String>(room: 10) { $0.utf8.count }
    drawer[1] = "four"
    drawer[2] = "five!"
    let made = try await drawer.value(3, clearing: 5) {
      #expect(drawer[1] == nil && drawer[2] != nil && drawer.total == 5)
      return "six"
    }
    #expect(made == "six" && drawer.total == 8)
  }

  @Test func `however many ask at once, it is made once`() async throws {
    let drawer = Drawer<Int, Int>(room: 4)
    let maker = Maker()
    let found = try await withThrowingTaskGroup(of: Int?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await drawer.value(7) {
            try await Task.sleep(for: .milliseconds(50))
            return await maker.make()
          }
        }
      }
      return try await group.reduce(into: [Int?]()) { $0.append($1) }
    }
    #expect(found == Array(repeating: 49, count: 20))
    #expect(await maker.made == 1)
  }

  @Test func `what failed is tried again, and nothing is kept of it`() async throws {
    let drawer = Drawer<Int, Int>(room: 4)
    await #expect(throws: Broken.self) { try await drawer.value(1) { throw Broken() } }
    #expect(try await drawer.value(1) { nil } == nil)
    #expect(drawer.total == 0)
    #expect(try await drawer.value(1) { 5 } == 5)
  }
}
