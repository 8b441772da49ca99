import Crypto
import Foundation

/// Makes code words for people who ask for them, and opens links by them.
///
/// Make one for a process and share it: it bounds the slow work.
public struct CodeWordDoor: Sendable {
  /// What came of asking for words.
  public enum Making: Sendable {
    /// The words; those that were made before, if there were any.
    case words(CodeWords)

    /// The wave does not allow code words, or the link takes no answers any more.
    case refused

    /// Too many ask at the same time.
    case busy
  }

  /// What words lead to.
  public enum Entry: Sendable {
    /// The link that they stand for.
    case link(LinkSecret)

    /// No answers that are under way.
    case unknown

    /// Too many ask at the same time.
    case busy
  }

  /// From where somebody asks, as far as it matters for whose turn it is.
  public struct Sender: Hashable, Sendable {
    let place: WaitingRoom.Place

    /// Makes a sender of an address, or the smallest network that is one person's, and the network
    /// around it.
    public init(address: String, network: String) {
      place = WaitingRoom.Place(address: address, network: network)
    }
  }

  /// How many times words may find a row and not open it, until the row is deleted.
  public static let mostWrong = 10

  /// How many may wait for a key, the one at work among them.
  static let room = 8

  private let store: any CodeWordStore
  private let keys: SlowKeys
  private let waiting: WaitingRoom

  /// Makes a door over a store.
  public init(store: any CodeWordStore) {
    self.init(store: store, keys: SlowKeys(cost: .owasp), room: Self.room)
  }

  /// Makes a door with quick keys, for tests.
  package init(store: any CodeWordStore, rounds: Int, room: Int = 8) {
    self.init(
      store: store,
      keys: SlowKeys(cost: .init(rounds: rounds, blockSize: 8, parallelism: 1)), room: room)
  }

  init(store: any CodeWordStore, keys: SlowKeys, room: Int) {
    self.store = store
    self.keys = keys
    waiting = WaitingRoom(room: room)
  }

  /// Whether anybody can have code words now.
  public func isOpen() async throws(CollectingError) -> Bool {
    let store = store
    return try await asking { () async throws(StoreError) in try await store.allowsCodeWords() }
  }

  /// The words that a person has asked for before; `nil` where there are none.
  public func words(of session: AnswerSession) async throws(CollectingError) -> CodeWords? {
    let (store, invitation) = (store, session.invitation.id)
    let kept = try await asking { () async throws(StoreError) in
      try await store.wrappedLink(of: invitation)
    }
    return kept.map { CodeWords(of: session.secret, salt: $0.salt) }
  }

  /// Makes words for a person, or returns those that were made before.
  ///
  /// - Parameters:
  ///   - session: The person's session.
  ///   - sender: From where it is asked.
  ///   - generator: A cryptographically secure source of randomness.
  /// - Returns: the words, or why there are none.
  /// - Throws: the store's error.
  public func make(
    for session: AnswerSession, from sender: Sender,
    using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> Making {
    guard session.promise.allowsCodeWords else { return .refused }
    if let words = try await words(of: session) { return .words(words) }
    guard await waiting.enter(from: sender.place) else { return .busy }
    defer { waiting.leave() }
    let (store, invitation) = (store, session.invitation.id)
    // Another's words may begin alike: beside 10,000 others once in 3,600 times, so three tries do.
    for _ in 0..<3 {
      if let words = try await words(of: session) { return .words(words) }
      let salt = Data(
        (0..<WrappedLink.saltByteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
      let words = CodeWords(of: session.secret, salt: salt)
      guard let key = await keys.key(of: words, salt: salt) else { return .busy }
      guard let wrapped = WrappedLink(session.secret, words: words, salt: salt, key: key) else {
        return .refused
      }
      let isKept = try await asking { () async throws(StoreError) in
        try await store.keep(wrapped, of: invitation)
      }
      if isKept { return .words(words) }
    }
    return .refused
  }

  /// The link that words stand for.
  ///
  /// Words that find nothing cost as much as words that find a row: nobody hears by the time it takes that
  /// the first two are right. A try is counted before it is made, while the key is being made; a row that
  /// was found and not opened ``mostWrong`` times is deleted, and the link alone goes on.
  ///
  /// - Parameters:
  ///   - words: The words that were typed.
  ///   - sender: From where they came.
  /// - Returns: the link, or why there is none; where no wave allows words, nothing is tried.
  /// - Throws: the store's error.
  public func open(
    _ words: CodeWords, from sender: Sender
  ) async throws(CollectingError) -> Entry {
    guard try await isOpen() else { return .unknown }
    guard await waiting.enter(from: sender.place) else { return .busy }
    defer { waiting.leave() }
    let store = store
    let found = try await asking { () async throws(StoreError) in
      try await store.wrappedLink(finding: words.finding)
    }
    async let counted = count(words)
    let key = await keys.key(
      of: words, salt: found?.salt ?? Data(count: WrappedLink.saltByteCount))
    let mayTry = try await counted.get()
    guard let key else { return .busy }
    let secret = mayTry ? found?.open(with: key) : nil
    try await asking { () async throws(StoreError) in
      try await store.endTry(
        finding: words.finding, wasRight: secret != nil, most: Self.mostWrong)
    }
    return secret.map(Entry.link) ?? .unknown
  }

  /// Counts a try; whether it may be made.
  private func count(_ words: CodeWords) async -> Result<Bool, CollectingError> {
    let store = store
    do {
      return .success(
        try await asking { () async throws(StoreError) in
          try await store.countTry(finding: words.finding, most: Self.mostWrong)
        })
    } catch {
      return .failure(error)
    }
  }
}
