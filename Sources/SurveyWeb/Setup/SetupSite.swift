public import Collecting
public import Foundation
public import SurveyModel

/// What the pages stand on with which waves are set up and run in the browser.
public struct SetupSite: Sendable {
  /// A survey that comes with the program.
  public struct Instrument: Sendable {
    /// Its name, as commands take it.
    public let name: String

    /// The text of its file.
    public let source: String

    /// Makes an instrument.
    public init(name: String, source: String) {
      self.name = name
      self.source = source
    }
  }

  /// Where keys are found; each may fail, since the folder may be elsewhere.
  public struct Keys: Sendable {
    let existing: @Sendable () throws -> KeyFolder
    let new: @Sendable () throws -> KeyFolder
    let link: @Sendable () async throws -> LinkKey

    /// Makes the ways to keys.
    ///
    /// - Parameters:
    ///   - existing: the folder, which must be there.
    ///   - new: the folder, made where it is missing.
    ///   - link: the key that links are made of; a new one only as long as nobody has a link.
    public init(
      existing: @escaping @Sendable () throws -> KeyFolder,
      new: @escaping @Sendable () throws -> KeyFolder,
      link: @escaping @Sendable () async throws -> LinkKey
    ) {
      self.existing = existing
      self.new = new
      self.link = link
    }
  }

  /// How the results of a closed wave are frozen and handed to leaders.
  public struct Handing: Sendable {
    let store: any SealStore & PublicationStore
    let seal: @Sendable (Wave) async throws -> Void

    /// Makes the way to leaders.
    ///
    /// - Parameters:
    ///   - store: where frozen results are kept, and to whom they were handed.
    ///   - seal: freezes the results of a closed wave; where that was done before, nothing changes.
    public init(
      store: any SealStore & PublicationStore, seal: @escaping @Sendable (Wave) async throws -> Void
    ) {
      self.store = store
      self.seal = seal
    }
  }

  /// What is asked of a plan.
  public struct PlanQuestion: Sendable {
    /// The survey.
    public let survey: Survey

    /// Who will be asked.
    public let roster: Roster

    /// The share of each role that is supposed to answer, 0 to 1.
    public let response: Double

    /// The fewest people of a role whose result is shown.
    public let minimumGroup: Int
  }

  /// Says what a wave will be able to show.
  public typealias Planning = @Sendable (PlanQuestion) -> PlanTable

  /// Says how a wave stands, as far as the screen allows it.
  public typealias Watching = @Sendable (Wave, Date) async throws -> WaveStatus

  let waves: any WaveStore
  let ballots: any BallotStore
  let mails: any MailStore
  let instruments: [Instrument]
  let keys: Keys
  let handing: Handing
  let plan: Planning
  let status: Watching

  /// How often what is watched is looked at anew.
  let pace: LivePace

  /// Makes the ground of the pages.
  ///
  /// - Parameters:
  ///   - waves: where organisations, rosters and waves are kept.
  ///   - ballots: where ballots lie.
  ///   - mails: the outbox.
  ///   - instruments: the surveys that come with the program.
  ///   - keys: where keys are found.
  ///   - handing: how results are frozen and handed to leaders.
  ///   - pace: how often what is watched is looked at anew.
  ///   - plan: says what a wave will be able to show.
  ///   - status: says how a wave stands.
  public init(
    waves: any WaveStore, ballots: any BallotStore, mails: any MailStore,
    instruments: [Instrument], keys: Keys, handing: Handing, pace: LivePace = LivePace(),
    plan: @escaping Planning, status: @escaping Watching
  ) {
    self.waves = waves
    self.ballots = ballots
    self.mails = mails
    self.instruments = instruments
    self.keys = keys
    self.handing = handing
    self.pace = pace
    self.plan = plan
    self.status = status
  }
}

/// How often what is watched is looked at anew.
public struct LivePace: Sendable {
  /// The time between two looks.
  public let pause: Duration

  /// How many looks one connection lasts; the browser then opens another.
  public let looks: Int

  /// How many connections an account may hold at the same time.
  public let connections: Int

  /// Makes a pace.
  public init(pause: Duration = .seconds(5), looks: Int = 6, connections: Int = 4) {
    self.pause = pause
    self.looks = looks
    self.connections = connections
  }
}
