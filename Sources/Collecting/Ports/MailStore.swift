public import Foundation
public import SurveyModel

/// Where it is kept which mails of a wave wait, are sent, or could not be.
///
/// No mail address and no link is kept: they come from the frozen roster and the link key, and so
/// an outbox holds nothing of a person longer than the roster does. A wave that is over sends
/// nothing.
public protocol MailStore: Sendable {
  /// How many ``queueMails(_:of:)`` would leave waiting; people who have no link yet are counted,
  /// too, for an invitation.
  func waitingMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Int

  /// Puts a mail of a kind into the queue for everybody who may get one: with an address that was
  /// not refused, with a link that is not used, who wants mail, and for whom no other mail is under
  /// way. Who has one of the kind already is left alone; a waiting one whose person may get none
  /// any more leaves the queue.
  ///
  /// - Returns: how many were put in.
  func queueMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Int

  /// Takes the next mail of a kind out of the queue whose time has come and whose person may still
  /// get it. It is on the disk as ``OutboxState/sending`` before this returns.
  ///
  /// - Returns: `nil` when there is none.
  func takeMail(
    _ kind: MailKind, of wave: WaveID, dueAt now: Date
  ) async throws(StoreError) -> OutboxMail?

  /// Records what became of a mail that was taken; one that is not under way stays as it is.
  func settleMail(_ number: Int64, as result: OutboxResult) async throws(StoreError)

  /// Holds the mails of a wave that somebody took and never settled.
  ///
  /// - Returns: how many.
  func holdUnsettledMails(of wave: WaveID) async throws(StoreError) -> Int

  /// Lets held mails be sent again, although their people may then get them twice.
  ///
  /// - Returns: how many.
  func releaseMails(of wave: WaveID) async throws(StoreError) -> Int

  /// Lets the waiting mails of a kind be tried at once.
  func wakeMails(_ kind: MailKind, of wave: WaveID) async throws(StoreError)

  /// The earliest moment at which a waiting mail of a kind may be tried; `nil` where none
  /// waits that may still be sent.
  func nextMail(_ kind: MailKind, of wave: WaveID) async throws(StoreError) -> Date?

  /// How the outbox of a wave stands.
  func mailCounts(of wave: WaveID) async throws(StoreError) -> OutboxCounts

  /// Sends a person no more mails of a wave.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` for a person who is not on the frozen roster.
  func refuseMail(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError)

  /// Marks addresses as refused, in a wave's frozen roster; case does not matter.
  ///
  /// - Returns: how many people of the roster are marked now that were not before.
  func bounce(_ emails: Set<String>, in wave: WaveID) async throws(StoreError) -> Int

  /// The people who get no mail any more for a reason, in the order of the frozen roster.
  func stopped(
    by reason: MailStop, in wave: WaveID
  ) async throws(StoreError) -> [Participant]
}
