public import Collecting
public import Governance
public import Reporting

/// What the pages for people with accounts stand on: where accounts and waves are kept, and how
/// passwords and secrets are compared.
public struct AccountSite: Sendable {
  /// Says in words how many have answered a wave so far, as far as the screen lets it be told; `nil`
  /// where it does not.
  public typealias ResponseBand = @Sendable (Wave) async throws -> String?

  /// How many have answered a wave that runs, by department, in bands; `nil` of one that does not run.
  public typealias Status = @Sendable (Wave) async throws -> StatusReport?

  let store: any GovernanceStore
  let waves: any WaveStore
  let keeper: PasswordKeeper
  let lock: SecretLock
  let responseBand: ResponseBand
  let results: ResultSite?
  let status: Status

  /// Who vouches for people, so that they sign in without a password of ours; `nil` where nobody does.
  public var provider: (any SignInProvider)?

  /// What waves are set up and run with in the browser; `nil` where they are not.
  public var setup: SetupSite?

  /// Reads the log of acts, oldest line first.
  public typealias Acts = @Sendable () async throws -> [Act]

  /// Reads the log of acts; until it is set there are none.
  public var acts: Acts = { [] }

  /// Makes a site.
  ///
  /// - Parameters:
  ///   - store: where accounts, sessions and tokens are kept.
  ///   - waves: where organisations and waves are kept.
  ///   - keeper: the one hasher of passwords of the process.
  ///   - lock: reads and writes the secrets of second factors.
  ///   - responseBand: how many have answered a wave, in words that may be read.
  ///   - results: where the pages of results come from; `nil` where there are none.
  ///   - status: how many have answered a wave, by department.
  public init(
    store: any GovernanceStore, waves: any WaveStore, keeper: PasswordKeeper, lock: SecretLock,
    responseBand: @escaping ResponseBand, results: ResultSite? = nil,
    status: @escaping Status = { _ in nil }
  ) {
    self.results = results
    self.status = status
    self.store = store
    self.waves = waves
    self.keeper = keeper
    self.lock = lock
    self.responseBand = responseBand
    setup = nil
    provider = nil
  }

  /// Where accounts are kept by administrators and owners.
  var desk: AccountDesk { AccountDesk(store: store, keeper: keeper) }

  /// Where people sign in.
  var signIn: SignInDesk { SignInDesk(store: store, keeper: keeper, lock: lock) }
}
