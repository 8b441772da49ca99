public import Foundation
public import SurveyModel

/// An organisation that is surveyed; one database may hold several.
public struct Organisation: Hashable, Sendable {
  /// The name, which is unique in the database.
  public let name: String

  /// Makes an organisation.
  public init(name: String) {
    self.name = name
  }

  /// The identifier by which ports refer to it.
  public var id: Identifier<Organisation> { Identifier(name) }
}

/// One survey version put to one organisation between two dates.
public struct Wave: Hashable, Sendable {
  /// How far a wave has come.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Before its opening.
    case draft

    /// Answers are taken.
    case open

    /// The time is over; the box may not yet be emptied.
    case closed

    /// The box has been emptied and its key destroyed: results exist.
    case sealed
  }

  /// What the store has recorded of the wave, beside its dates.
  public enum Progress: String, Hashable, Sendable, CaseIterable {
    /// The roster is not frozen yet.
    case planned

    /// The roster is frozen and the box has its key.
    case opened

    /// The box takes no ballot any more; it is about to be emptied.
    case closing

    /// The responses are stored and the box is empty; traces may remain in free pages.
    case emptied

    /// Traces are scrubbed and the key is destroyed.
    case sealed
  }

  /// The name, which is unique in the organisation.
  public let name: String

  /// The organisation.
  public let organisation: Identifier<Organisation>

  /// The survey file, as it was given; the reader makes the survey of it.
  public let surveySource: String

  /// The first moment at which answers are taken.
  public let opens: Date

  /// The moment from which no answer is taken.
  public let closes: Date

  /// What may be reported.
  public let settings: WaveSettings

  /// What the store has recorded.
  public let progress: Progress

  /// The public half of the key that opens the box, once the wave has been opened.
  public let boxKey: Data?

  /// How long it keeps what ties it to persons.
  public let retention: Retention

  /// Whether a person's answers are followed over waves by a code that the person's link holds.
  public let isPanel: Bool

  /// Whether people may have ``CodeWords`` made, to go on with another device.
  public let allowsCodeWords: Bool

  /// What it says to people in words of its own.
  public let texts: WaveTexts

  /// Makes a wave.
  public init(
    name: String, organisation: Identifier<Organisation>, surveySource: String, opens: Date,
    closes: Date, settings: WaveSettings, progress: Progress = .planned, boxKey: Data? = nil,
    retention: Retention = .unlimited, isPanel: Bool = false, allowsCodeWords: Bool = false,
    texts: WaveTexts = WaveTexts()
  ) {
    self.texts = texts
    self.name = name
    self.organisation = organisation
    self.surveySource = surveySource
    self.opens = opens
    self.closes = closes
    self.settings = settings
    self.progress = progress
    self.boxKey = boxKey
    self.retention = retention
    self.isPanel = isPanel
    self.allowsCodeWords = allowsCodeWords
  }

  /// The identifier by which ports refer to it: organisation and name.
  public var id: WaveID { WaveID(organisation: organisation, name: name) }

  /// How far the wave has come at a moment; it follows from the clock.
  public func state(at now: Date) -> State {
    switch progress {
    case .sealed: .sealed
    case .closing, .emptied: .closed
    case .planned: .draft
    case .opened: now < opens ? .draft : now < closes ? .open : .closed
    }
  }
}

/// Which wave of which organisation.
public struct WaveID: Hashable, Sendable {
  /// The organisation.
  public let organisation: Identifier<Organisation>

  /// The wave's name.
  public let name: String

  /// Makes an identifier.
  public init(organisation: Identifier<Organisation>, name: String) {
    self.organisation = organisation
    self.name = name
  }
}
