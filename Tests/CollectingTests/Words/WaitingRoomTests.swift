import Foundation
import Synchronization
import Testing

@testable import Collecting

/// Whose turn it is, and who must make way.
@Suite struct WaitingRoomTests {
  /// What happened to those who came, in the order in which it did.
  private final class Book: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func note(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private func place(_ address: String, in network: String? = nil) -> WaitingRoom.Place {
    WaitingRoom.Place(address: address, network: network ?? address)
  }

  /// Somebody comes; returns once the seat is taken or refused.
  private func come(
    _ name: String, from place: WaitingRoom.Place, to room: WaitingRoom, _ book: Book
  ) async -> Task<Void, Never> {
    let (before, told) = (room.count, book.all.count)
    let task = Task {
      book.note(await room.enter(from: place) ? name : "\(name) refused")
    }
    while room.count == before, book.all.count == told { await Task.yield() }
    return task
  }

  /// Lets everybody who waits have a turn, one after the other.
  private func empty(_ room: WaitingRoom, _ tasks: [Task<Void, Never>], _ book: Book) async {
    while room.count > 0 {
      let served = book.all.count { !$0.hasSuffix("refused") }
      room.leave()
      while room.count > 0, book.all.count(where: { !$0.hasSuffix("refused") }) == served {
        await Task.yield()
      }
    }
    for task in tasks { await task.value }
  }

  @Test func `whoever comes alone may fill the room, and one more is refused`() async {
    let (room, book) = (WaitingRoom(room: 3), Book())
    var tasks: [Task<Void, Never>] = []
    for number in 1...4 {
      tasks.append(await come("\(number)", from: place("a"), to: room, book))
    }
    await empty(room, tasks, book)
    #expect(book.all.filter { $0.hasSuffix("refused") } == ["4 refused"])
    #expect(book.all.filter { !$0.hasSuffix("refused") } == ["1", "2", "3"])
  }

  @Test func `a flood from one address leaves room and the next turn to another`() async {
    let (room, book) = (WaitingRoom(room: 8), Book())
    var tasks: [Task<Void, Never>] = []
    for number in 1...200 {
      tasks.append(await come("flood \(number)", from: place("a"), to: room, book))
    }
    #expect(room.count == 8)
    tasks.append(await come("person", from: place("b"), to: room, book))
    for number in 201...400 {
      tasks.append(await come("flood \(number)", from: place("a"), to: room, book))
    }
    await empty(room, tasks, book)
    let served = book.all.filter { !$0.hasSuffix("refused") }
    #expect(served.prefix(2) == ["flood 1", "person"])
    #expect(served.count == 8)
  }

  @Test func `a flood from many addresses of one network is one flood`() async {
    let (room, book) = (WaitingRoom(room: 8), Book())
    var tasks: [Task<Void, Never>] = []
    for number in 1...60 {
      tasks.append(
        await come("flood \(number)", from: place("a\(number)", in: "a"), to: room, book))
    }
    for name in ["one", "two", "three"] {
      tasks.append(await come(name, from: place(name), to: room, book))
    }
    for number in 61...90 {
      tasks.append(
        await come("flood \(number)", from: place("a\(number)", in: "a"), to: room, book))
    }
    await empty(room, tasks, book)
    let served = book.all.filter { !$0.hasSuffix("refused") }
    #expect(served.prefix(4) == ["flood 1", "one", "two", "three"])
  }

  @Test func `in one network a flood from one address makes way for another`() async {
    let (room, book) = (WaitingRoom(room: 4), Book())
    var tasks: [Task<Void, Never>] = []
    for number in 1...9 {
      tasks.append(
        await come("flood \(number)", from: place("a1", in: "a"), to: room, book))
    }
    tasks.append(await come("colleague", from: place("a2", in: "a"), to: room, book))
    await empty(room, tasks, book)
    #expect(book.all.filter { !$0.hasSuffix("refused") }.prefix(2) == ["flood 1", "colleague"])
  }

  @Test func `who holds no more than others keeps the seat`() async {
    let (room, book) = (WaitingRoom(room: 3), Book())
    var tasks: [Task<Void, Never>] = []
    for name in ["a", "b", "c", "d"] {
      tasks.append(await come(name, from: place(name), to: room, book))
    }
    await empty(room, tasks, book)
    #expect(book.all.filter { $0.hasSuffix("refused") } == ["d refused"])
  }

  @Test func `a room without seats lets nobody in`() async {
    #expect(await !WaitingRoom(room: 0).enter(from: place("a")))
  }
}
