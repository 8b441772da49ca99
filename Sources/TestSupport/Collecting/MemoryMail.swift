import Collecting
import Foundation
import SurveyModel

/// A mail in the outbox of a ``MemoryStore``.
struct MemoryMail: Sendable {
  let number: Int64
  let wave: WaveID
  let participant: Identifier<Participant>
  let kind: MailKind
  var state = OutboxState.queued
  var attempts = 0
  var due = Date.distantPast
}

/// Somebody who gets no mail any more.
struct MemoryStop: Hashable, Sendable {
  let wave: WaveID
  let participant: Identifier<Participant>
  let reason: MailStop
}
