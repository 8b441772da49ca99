import Foundation
import Hummingbird
import Synchronization

/// Keeps pages that answer forms until they are fetched, each under a mark that says nothing.
///
/// They lie in memory alone, for ten minutes at most, and no more than ``most`` of them: where there are
/// more, the oldest one goes of whoever has most of them, so that nobody pushes out what waits for another.
final class PageShelf: Sendable {
  private struct Kept: Sendable {
    let page: Response
    let until: Date

    /// Of whom it is: a number that means nothing outside the process.
    let sender: Int
  }

  private struct Shelf {
    var pages: [String: Kept] = [:]
    var order: [String] = []

    /// Takes away the oldest page of the sender who has most of them.
    mutating func makeRoom() {
      var shares: [Int: Int] = [:]
      for kept in pages.values { shares[kept.sender, default: 0] += 1 }
      let largest = shares.values.max()
      let oldest = order.firstIndex { mark in pages[mark].map { shares[$0.sender] } == largest }
      if let oldest { pages[order.remove(at: oldest)] = nil }
    }
  }

  /// The most pages that are kept.
  static let most = 1_000

  /// How long a page is kept, in seconds.
  static let patience: TimeInterval = 600

  private let shelf = Mutex(Shelf())

  /// How many pages are kept.
  var count: Int { shelf.withLock { $0.pages.count } }

  /// Keeps a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - sender: Who asked for it, as far as senders are told apart.
  ///   - now: The time.
  /// - Returns: the mark under which it is found: 128 random bits.
  func put(_ page: Response, from sender: GuessLimiter.Source, at now: Date) -> String {
    let mark = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
      .joined(separator: "-")
    shelf.withLock { shelf in
      shelf.order.removeAll { shelf.pages[$0] == nil }
      if shelf.order.count >= Self.most { shelf.makeRoom() }
      shelf.pages[mark] = Kept(
        page: page, until: now.addingTimeInterval(Self.patience), sender: sender.hashValue)
      shelf.order.append(mark)
    }
    return mark
  }

  /// The page of a mark, if it is still kept; `isLast` where it is not to be had again.
  func page(_ mark: String, at now: Date, isLast: Bool) -> Response? {
    shelf.withLock { shelf in
      guard let kept = shelf.pages[mark] else { return nil }
      if isLast || now >= kept.until { shelf.pages[mark] = nil }
      return now < kept.until ? kept.page : nil
    }
  }

  /// Forgets a page.
  func remove(_ mark: String) { shelf.withLock { $0.pages[mark] = nil } }
}
