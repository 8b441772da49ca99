import Foundation
import Hummingbird
import Synchronization

/// Keeps pages that answer forms until they are fetched, each under a mark that says nothing.
///
/// They lie in memory alone, for ten minutes at most, and no more than ``most`` of them: where there are
/// more, the oldest goes.
final class PageShelf: Sendable {
  private struct Kept: Sendable {
    let page: Response
    let until: Date
  }

  private struct Shelf {
    var pages: [String: Kept] = [:]
    var order: [String] = []
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
  /// - Returns: the mark under which it is found: 128 random bits.
  func put(_ page: Response, at now: Date) -> String {
    let mark = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
      .joined(separator: "-")
    shelf.withLock { shelf in
      shelf.order.removeAll { shelf.pages[$0] == nil }
      while shelf.order.count >= Self.most { shelf.pages[shelf.order.removeFirst()] = nil }
      shelf.pages[mark] = Kept(page: page, until: now.addingTimeInterval(Self.patience))
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
