public import Collecting
public import Foundation
import SurveyModel

/// With what mails are sent from the pages on which waves are run.
public struct MailSettings: Sendable {
  /// Something that is held while mails are sent, so that no other process sends those of the same database.
  public typealias Hold = any AnyObject & Sendable

  /// Where staff reach the form: `https://survey.example.org`.
  public let server: String

  /// Who sends the mails.
  public let sender: MailAddress

  /// A sentence or an address that says whom to ask.
  public let contact: String

  /// The texts of the mails.
  public let texts: MailTexts

  /// The time zone in which the end of a wave is told.
  public let timeZone: TimeZone

  /// When and how fast mails are sent.
  public let manner: MailRun.Manner

  /// What hands the mails over.
  let handOver: @Sendable () throws(MailFault) -> any MailSender

  /// Takes what only one process can hold; `nil` where another has it.
  let hold: @Sendable () -> Hold?

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - server: where staff reach the form.
  ///   - sender: who sends the mails.
  ///   - contact: whom to ask.
  ///   - texts: the texts of the mails.
  ///   - timeZone: the time zone of dates.
  ///   - manner: when and how fast mails are sent.
  ///   - handOver: makes what hands the mails over; called once a round.
  ///   - hold: takes what only one process can hold, and is given back when nobody holds it any more.
  public init(
    server: String, sender: MailAddress, contact: String, texts: MailTexts, timeZone: TimeZone,
    manner: MailRun.Manner, handOver: @escaping @Sendable () throws(MailFault) -> any MailSender,
    hold: @escaping @Sendable () -> Hold?
  ) {
    self.server = server
    self.sender = sender
    self.contact = contact
    self.texts = texts
    self.timeZone = timeZone
    self.manner = manner
    self.handOver = handOver
    self.hold = hold
  }

  /// What makes the mails of a wave.
  func composer(of wave: Wave, survey: Survey) -> MailComposer {
    MailComposer(
      facts: MailComposer.Facts(
        organisation: wave.organisation.rawValue, wave: wave, survey: survey, server: server,
        sender: sender, contact: contact, timeZone: timeZone),
      texts: texts)
  }
}
