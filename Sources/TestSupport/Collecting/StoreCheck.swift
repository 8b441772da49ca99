public import Collecting
public import Foundation

/// All the ports that a store has.
public typealias Store = BallotStore & CodeWordStore & MailStore & OutcomeStore & PacketStore
  & PublicationStore & ResponseStore & SealStore & WaveStore & WishStore

/// One promise of the ports, and the way to see whether an empty store keeps it.
public struct StoreCheck: Sendable, CustomStringConvertible {
  /// The promise, as a sentence.
  public let description: String

  private let body: @Sendable (StoreUnderTest) async throws -> Void

  init(_ promise: String, _ body: @escaping @Sendable (StoreUnderTest) async throws -> Void) {
    description = promise
    self.body = body
  }

  /// Sees whether a store keeps the promise.
  ///
  /// - Parameter store: An empty store, whose waves' survey texts are read by ``Harbour/read(_:)``.
  /// - Throws: ``BrokenPromise``, or what the store threw.
  public func run(on store: any Store) async throws {
    try await body(StoreUnderTest(store: store))
  }
}

/// What a store did that its port does not allow.
public struct BrokenPromise: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected, and what came.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension BallotStore {
  /// Whether a ballot with this receipt lies in the box.
  public func holdsBallot(receiptHash: Data) async throws(StoreError) -> Bool {
    try await ballotRecord(receiptHash: receiptHash)?.state == .inBox
  }
}

/// Demands something of a store.
func demand(_ condition: Bool, _ expectation: String) throws {
  guard condition else { throw BrokenPromise("expected: \(expectation)") }
}

/// Demands that two values are equal.
func demand<Value: Equatable>(
  _ found: Value, is expected: Value, _ subject: String
) throws {
  guard found == expected else {
    throw BrokenPromise("\(subject): expected \(expected), found \(found)")
  }
}

/// Demands that something is refused in one way.
func demand(
  _ subject: String, isRefused matches: (StoreError) -> Bool,
  _ action: () async throws(StoreError) -> Void
) async throws {
  do {
    try await action()
  } catch {
    guard matches(error) else { throw BrokenPromise("\(subject): refused as \(error)") }
    return
  }
  throw BrokenPromise("\(subject): was not refused")
}

extension StoreError {
  var isNotFound: Bool { if case .notFound = self { true } else { false } }
  var isNameTaken: Bool { if case .nameTaken = self { true } else { false } }
  var isWrongState: Bool { if case .wrongState = self { true } else { false } }
  var isLoosened: Bool { if case .loosened = self { true } else { false } }
  var isRevoked: Bool { self == .revoked }
  var isNotOpen: Bool { self == .notOpen }
}
