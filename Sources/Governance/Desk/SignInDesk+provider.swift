public import Foundation

extension SignInDesk {
  /// What came of an answer of the provider.
  public enum Return: Hashable, Sendable {
    /// Somebody is signed in, or goes on with a code, and then to a page of this server.
    case outcome(Outcome, onward: String?)

    /// The answer belongs to no trip of this browser, or its time is over.
    case strange
  }

  /// What the browser has brought back from the provider.
  public struct Answer: Sendable {
    let secret: BearerSecret?
    let state: String?
    let code: String?
    let issuer: String?

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - secret: the secret of the trip that the browser holds.
    ///   - state: the state in the address.
    ///   - code: the code in the address; `nil` where the provider has said no.
    ///   - issuer: the provider that the address names (RFC 9207), where it names one.
    public init(secret: BearerSecret?, state: String?, code: String?, issuer: String?) {
      self.secret = secret
      self.state = state
      self.code = code
      self.issuer = issuer
    }
  }

  /// Begins a trip to the provider.
  ///
  /// - Parameters:
  ///   - provider: the provider.
  ///   - home: where the browser comes back.
  ///   - onward: where the person goes on afterwards.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Returns: the secret that the browser holds meanwhile, and where it is sent.
  /// - Throws: ``ProviderError``, and what the store throws.
  public func begin(
    with provider: some SignInProvider, returningTo home: String, onward: String?, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws -> (secret: BearerSecret, address: String) {
    let secret = BearerSecret(using: &generator)
    let address = try await provider.address(
      for: ProviderWords(secret), returningTo: home, at: now)
    try await store.begin(ProviderTrip(hash: secret.hash, onward: onward, began: now))
    return (secret, address)
  }

  /// Goes on with what the provider has answered.
  ///
  /// - Parameters:
  ///   - answer: what the browser has brought back.
  ///   - provider: the provider.
  ///   - home: where the browser came back.
  ///   - place: from where.
  ///   - old: the secret of a session that ends with this one.
  ///   - now: the moment.
  ///   - generator: where randomness comes from.
  /// - Returns: what came of it; an outcome of ``Outcome/wrong`` where the person has no account here.
  /// - Throws: ``ProviderError``, and what the store throws.
  public func goOn(
    with answer: Answer, of provider: some SignInProvider, returningTo home: String,
    from place: SignInPlace, replacing old: BearerSecret?, at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws -> Return {
    // A state that is not this browser's takes no trip away: whoever forges one disturbs nobody.
    guard let secret = answer.secret, ProviderWords(secret).isAnswered(by: answer.state),
      answer.issuer == nil || answer.issuer == provider.issuer,
      let trip = try await store.takeTrip(secret.hash), trip.isAlive(at: now)
    else { return .strange }
    guard let code = answer.code else { throw ProviderError.refused }
    let identity = try await provider.identity(
      of: code, ProviderWords(secret), returningTo: home, at: now)
    guard identity.issuer == provider.issuer else { throw ProviderError.badToken(.issuer) }
    let outcome = try await enter(
      identity, trusting: provider.trustedMethods, from: place, replacing: old, at: now,
      using: &generator)
    return .outcome(outcome, onward: trip.onward)
  }

  /// Signs in whom a provider vouches for.
  ///
  /// The account is the one that is linked to the subject, else the one of the verified mail address, which
  /// is linked then. No account is made. Our own second factor is asked for, unless the provider says that
  /// the person has signed in there by a method that is trusted in its place.
  func enter(
    _ identity: VouchedIdentity, trusting methods: Set<String>, from place: SignInPlace,
    replacing old: BearerSecret?, at now: Date, using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> Outcome {
    guard let record = try await record(of: identity, at: now) else { return .wrong }
    let isWhole = record.secondFactor == nil || !identity.methods.isDisjoint(with: methods)
    return try await begin(
      isWhole ? .whole : .password, of: record, from: place, replacing: old, at: now,
      using: &generator)
  }

  /// The account of whom a provider vouches for; `nil` where there is none that may sign in.
  private func record(
    of identity: VouchedIdentity, at now: Date
  ) async throws(AccountError) -> AccountRecord? {
    if let record = try await store.accountRecord(linkedTo: identity.subjectHash) {
      return record.account.isRevoked ? nil : record
    }
    guard let address = identity.verifiedAddress,
      let record = try await store.accountRecord(at: address), !record.account.isRevoked,
      // An address that has come to another person there opens nobody's account here.
      record.provider?.issuer != identity.issuer
    else { return nil }
    let link = ProviderLink(
      issuer: identity.issuer, subjectHash: identity.subjectHash, linked: now)
    try await store.change(
      record.account.id, by: .provider(link), generation: record.generation, at: now)
    return record
  }
}
