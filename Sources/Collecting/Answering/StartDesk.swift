/// What a person can say on the way to the questions, besides answering.
///
/// Nothing of it changes the invitation: the link goes on working.
public struct StartDesk: Sendable {
  private let store: any MailStore & WishStore

  /// Makes a desk over a store.
  public init(store: any MailStore & WishStore) {
    self.store = store
  }

  /// What the person has said so far.
  public func wishes(of session: AnswerSession) async throws(CollectingError) -> Wishes {
    let store = store
    return try await asking { () async throws(StoreError) in
      try await store.wishes(of: session.invitation.participant, in: session.wave)
    }
  }

  /// Sends the person no more mail about the wave.
  public func decline(_ session: AnswerSession) async throws(CollectingError) {
    let store = store
    try await asking { () async throws(StoreError) in
      try await store.refuseMail(of: session.invitation.participant, in: session.wave)
    }
  }

  /// Notes for those who run the wave that department or role is not right.
  public func doubtPlace(_ session: AnswerSession) async throws(CollectingError) {
    let store = store
    try await asking { () async throws(StoreError) in
      try await store.doubtPlace(of: session.invitation.participant, in: session.wave)
    }
  }
}
