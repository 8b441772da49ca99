import Collecting

/// The log of acts as somebody reads it: of everything or of one wave, the newest first, page by page.
struct ActLog: Sendable {
  /// A wave of which there are acts.
  struct Subject: Hashable, Sendable {
    let organisation: String
    let wave: String
  }

  /// How many acts a page has.
  static let length = 50

  /// The acts of the page.
  let acts: [Act]

  /// The wave of which they are; `nil` for all.
  let subject: Subject?

  /// The number of the page, from 1, and how many there are, at least one.
  let page: Int
  let pages: Int

  /// All waves of which there are acts, by organisation and name.
  let subjects: [Subject]

  /// How many lines the whole log has, and the last line's mark.
  let lines: Int
  let lastMark: String?

  /// The first line that does not follow from those before it; `nil` for a whole log.
  let firstBroken: Int?

  /// Opens a page of the log.
  ///
  /// - Nil: when there is no such page, or no act of such a wave.
  init?(_ all: [Act], page: Int, of subject: Subject?) {
    let subjects = Set(
      all.compactMap { act in
        act.wave.map { Subject(organisation: act.organisation, wave: $0) }
      })
    if let subject, !subjects.contains(subject) { return nil }
    let chosen = all.filter { act in
      subject.map { $0.organisation == act.organisation && $0.wave == act.wave } ?? true
    }
    let pages = max(1, (chosen.count + Self.length - 1) / Self.length)
    guard (1...pages).contains(page) else { return nil }
    acts = Array(chosen.reversed().dropFirst((page - 1) * Self.length).prefix(Self.length))
    self.subject = subject
    self.page = page
    self.pages = pages
    self.subjects = subjects.sorted {
      ($0.organisation, $0.wave) < ($1.organisation, $1.wave)
    }
    lines = all.count
    lastMark = all.last?.markText
    firstBroken = ActChain.firstBroken(in: all)
  }
}
