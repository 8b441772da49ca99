import Foundation
import Hummingbird
import Testing

@testable import SurveyWeb

/// Where pages wait that answer forms.
@Suite struct PageShelfTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let page = Response(status: .gone)
  private let me = GuessLimiter.Source.address("192.0.2.1")

  @Test func `a page is there under its mark alone, and where it is the last time never again`() {
    let shelf = PageShelf()
    let mark = shelf.put(page, from: me, at: start)
    #expect(shelf.page("", at: start, isLast: true) == nil)
    #expect(shelf.page(mark, at: start, isLast: false)?.status == .gone)
    #expect(shelf.page(mark, at: start, isLast: true)?.status == .gone)
    #expect(shelf.page(mark, at: start, isLast: false) == nil)
    #expect(shelf.count == 0)
  }

  @Test func `marks differ, and none is short`() {
    let shelf = PageShelf()
    let marks = (0..<200).map { _ in shelf.put(page, from: me, at: start) }
    #expect(Set(marks).count == 200)
    // Fewer than 18 characters in 200 would take a number below 36^17 of 2^128 each time.
    #expect(marks.allSatisfy { $0.count >= 18 })
  }

  @Test func `after ten minutes a page is gone`() {
    let shelf = PageShelf()
    let marks = [shelf.put(page, from: me, at: start), shelf.put(page, from: me, at: start)]
    #expect(shelf.page(marks[0], at: start.addingTimeInterval(599), isLast: false) != nil)
    #expect(shelf.page(marks[1], at: start.addingTimeInterval(600), isLast: false) == nil)
    #expect(shelf.count == 1)
  }

  @Test func `there are never more than so many, and the oldest goes first`() {
    let shelf = PageShelf()
    let marks = (0..<PageShelf.most + 10).map { _ in shelf.put(page, from: me, at: start) }
    #expect(shelf.count == PageShelf.most)
    #expect(shelf.page(marks[9], at: start, isLast: false) == nil)
    #expect(shelf.page(marks[10], at: start, isLast: false) != nil)
  }

  @Test func `who asks for very many pushes out nobody else's`() {
    let shelf = PageShelf()
    let waiting = (0..<5).map { number in
      shelf.put(page, from: .address("198.51.100.\(number)"), at: start)
    }
    let greedy = (0..<3 * PageShelf.most).map { _ in shelf.put(page, from: me, at: start) }
    #expect(shelf.count == PageShelf.most)
    #expect(waiting.allSatisfy { shelf.page($0, at: start, isLast: false) != nil })
    #expect(greedy.suffix(900).allSatisfy { shelf.page($0, at: start, isLast: false) != nil })
    #expect(shelf.page(greedy[0], at: start, isLast: false) == nil)
  }

  @Test func `a page that was left is forgotten`() {
    let shelf = PageShelf()
    let mark = shelf.put(page, from: me, at: start)
    shelf.remove(mark)
    #expect(shelf.count == 0)
  }
}
