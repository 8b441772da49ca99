/// What a webhook can be told of: aggregate events, never a person, an answer or a number of results.
public enum WebhookEvent: String, CaseIterable, Hashable, Sendable {
  /// A wave takes answers.
  case waveOpened = "wave.opened"

  /// The results of a wave exist.
  case waveClosed = "wave.closed"

  /// Results of a wave were handed to leaders for the first time.
  case wavePublished = "wave.published"
}

/// Something that has come about with a wave.
public struct Happening: Hashable, Sendable {
  /// What.
  public let event: WebhookEvent

  /// The name of the organisation.
  public let organisation: String

  /// The name of the wave.
  public let wave: String

  /// Says what has come about.
  public init(_ event: WebhookEvent, organisation: String, wave: String) {
    self.event = event
    self.organisation = organisation
    self.wave = wave
  }
}
