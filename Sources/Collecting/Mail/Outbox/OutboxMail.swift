public import Foundation
public import SurveyModel

/// A mail that was taken out of the queue, to be sent now.
public struct OutboxMail: Hashable, Sendable {
  /// The store's number of it.
  public let number: Int64

  /// The random number of the person's invitation, of which the link is made again.
  public let nonce: Data

  /// Where it goes.
  public let email: String

  /// The language in which the person is asked.
  public let language: Language

  /// How often it was tried, this time counted.
  public let attempts: Int

  /// Makes a mail to be sent.
  public init(number: Int64, nonce: Data, email: String, language: Language, attempts: Int) {
    self.number = number
    self.nonce = nonce
    self.email = email
    self.language = language
    self.attempts = attempts
  }
}
