import Crypto
public import Foundation
public import SurveyModel

/// The one way to answer a wave, for the web and the terminal: the same definition, order,
/// validation and stored answer.
///
/// Make one for a process and share it: it keeps the wave's survey.
public struct SurveyRunner: Sendable {
  /// What a link leads to.
  public enum Opening: Sendable {
    /// The questions.
    case session(AnswerSession)

    /// No invitation has this link.
    case unknown

    /// The link was taken back.
    case revoked

    /// A ballot lies in the box; the first one counts.
    case spent(Receipt, WaveNotice)

    /// The wave takes no answers yet.
    case notYetOpen(WaveNotice)

    /// The wave takes no answers any more.
    case closed(WaveNotice)
  }

  /// What came of sending the answers.
  public struct Submission: Hashable, Sendable {
    /// The receipt: the same one, however often a link is used.
    public let receipt: Receipt

    /// Whether this ballot was taken, or one lay in the box already.
    public let outcome: SubmitOutcome
  }

  let waves: any WaveStore
  let ballots: any BallotStore
  private let organisation: Identifier<Organisation>?
  private let read: SurveySource.Reading
  private let shared: RunnerMemory

  /// Makes a runner over the stores; links and receipts of other organisations than `organisation`, where
  /// one is named, are unknown to it.
  public init(
    waves: any WaveStore, ballots: any BallotStore,
    of organisation: Identifier<Organisation>? = nil
  ) {
    self.init(waves: waves, ballots: ballots, of: organisation, read: SurveySource.read)
  }

  package init(
    waves: any WaveStore, ballots: any BallotStore,
    of organisation: Identifier<Organisation>? = nil,
    read: @escaping SurveySource.Reading
  ) {
    self.waves = waves
    self.ballots = ballots
    self.organisation = organisation
    self.read = read
    shared = RunnerMemory()
  }

  /// What a link leads to now.
  ///
  /// Opening a link changes nothing.
  public func open(
    _ secret: LinkSecret, at now: Date
  ) async throws(CollectingError) -> Opening {
    let ballots = ballots
    let known = try await asking { () async throws(StoreError) in
      try await ballots.standing(linkHash: secret.hash)
    }
    guard let known, serves(known.wave.id) else { return .unknown }
    let (invitation, wave) = (known.invitation, known.wave)
    if invitation.state == .revoked { return .revoked }
    let context = try await context(of: wave)
    if invitation.state == .spent {
      return .spent(secret.receipt, context.notice(for: wave, to: invitation))
    }
    let key = secret.draftKey
    switch wave.state(at: now) {
    case .draft: return .notYetOpen(context.notice(for: wave, to: invitation))
    case .closed, .sealed:
      let kept = draft(known, key: key, context: context)
      var ended = context.notice(for: wave, to: invitation)
      if kept.isKept { ended.language = kept.draft.language }
      return .closed(ended)
    case .open: break
    }
    guard let boxKey = wave.boxKey else {
      return .notYetOpen(context.notice(for: wave, to: invitation))
    }
    let found = draft(known, key: key, context: context)
    return .session(
      AnswerSession(
        promise: context.promise(of: wave, to: invitation), beginning: found.beginning,
        isLanguageKnown: found.isKept || context.known(invitation.language) != nil,
        draft: found.draft, context: context, wave: wave.id, boxKey: boxKey,
        invitation: invitation, secret: secret, draftKey: key))
  }

  /// Keeps the draft of a session, sealed so that only the link opens it.
  ///
  /// - Returns: ``DraftOutcome/alreadyIn`` when the answers were sent meanwhile from elsewhere: what is
  ///   new in the session is not kept, and not counted.
  /// - Throws: ``CollectingError/notOpen`` once the wave was closed, ``CollectingError/linkRevoked``.
  @discardableResult
  public func save(_ session: AnswerSession) async throws(CollectingError) -> DraftOutcome {
    let sealed = SealedDraft(
      session.draft, layout: session.context.layout, key: session.draftKey)
    guard let sealed else { throw .sheetDoesNotFit }
    let ballots = ballots
    return try await answering { () async throws(StoreError) in
      try await ballots.saveDraft(sealed.ciphertext, of: session.invitation.id)
    }
  }

  /// Puts the answers of a session into the box: exactly once, however often and from wherever it
  /// is called.
  ///
  /// - Returns: once the disk has the ballot, the receipt.
  /// - Throws: ``CollectingError/notOpen`` after the wave's end, ``CollectingError/linkRevoked``.
  public func submit(
    _ session: AnswerSession, at now: Date
  ) async throws(CollectingError) -> Submission {
    guard var plaintext = session.context.layout.ballot(session.sheet) else {
      throw .sheetDoesNotFit
    }
    if let sealed = session.invitation.panelCode {
      // Every ballot of a panel has room for a code, so that all have one size.
      plaintext +=
        PanelCode(sealed: sealed, secret: session.secret)?.bytes
        ?? Data(repeating: 0, count: PanelCode.byteCount)
    }
    let ballots = ballots
    let ratchet = BallotRatchet(wave: session.wave, boxKey: session.boxKey)
    let receipt = session.secret.receipt
    let (ballot, chain) = try ratchet.seal(plaintext, receipt: receipt)
    let outcome = try await answering { () async throws(StoreError) in
      try await ballots.submit(
        ballot, sealedBy: chain, for: session.invitation.id, at: now)
    }
    return Submission(receipt: receipt, outcome: outcome)
  }

  /// Whether a wave is one of those that are answered here.
  func serves(_ wave: WaveID) -> Bool {
    organisation == nil || organisation == wave.organisation
  }

  /// Asks the store on behalf of somebody whose link was there: where it is not any more, the wave was
  /// closed and its links purged.
  private func answering<Value>(
    _ question: () async throws(StoreError) -> Value
  ) async throws(CollectingError) -> Value {
    do {
      return try await asking(question)
    } catch .store(.notFound("invitation")) {
      throw .notOpen
    }
  }

  /// The draft of a person, an empty one where none can be opened, and whether it was kept.
  private func draft(
    _ standing: LinkStanding, key: SymmetricKey, context: WaveContext
  ) -> (draft: Draft, beginning: AnswerSession.Beginning, isKept: Bool) {
    let language = context.language(standing.invitation.language)
    let empty = Draft.empty(for: context.layout.codebook, language: language)
    guard let stored = standing.draft else { return (empty, .fresh, false) }
    let sealed = SealedDraft(ciphertext: stored)
    guard let draft = sealed.open(layout: context.layout, key: key) else {
      return (empty, .draftLost, false)
    }
    return (draft, draft.isUntouched ? .fresh : .resumed, true)
  }

  /// What all sessions of a wave share.
  func context(of wave: Wave) async throws(CollectingError) -> WaveContext {
    if let known = shared.context(of: wave.id) { return known }
    guard let survey = read(wave.surveySource) else {
      throw .surveyUnreadable(wave: wave.name)
    }
    let waves = waves
    let roster = try await asking { () async throws(StoreError) in
      try await waves.frozenRoster(of: wave.id)
    }
    let context = WaveContext(survey: survey, settings: wave.settings, roster: roster)
    shared.keep(context, of: wave.id)
    return context
  }
}
