public import Collecting
public import Foundation
public import Hummingbird
public import Logging
import Rendering

/// The web front end: a wave's questions as pages, complete without a script.
///
/// It serves what a respondent needs and nothing else, no result and no status of a wave, unless it is
/// given accounts: then those who sign in see what each may see.
public struct SurveyApplication: Sendable {
  private let runner: SurveyRunner
  private let desk: StartDesk
  private let door: CodeWordDoor?
  private let accounts: AccountSite?
  private let settings: WebSettings
  private let now: @Sendable () -> Date
  private let logger: Logger
  private let templates: PageTemplates
  private let deskTemplates: DeskTemplates
  private let apiDocument: APIDocument

  /// Makes the front end.
  ///
  /// - Parameters:
  ///   - runner: the one way to answer, shared with nobody else in the process.
  ///   - desk: where people say what they have to say before answering.
  ///   - door: makes and opens code words; `nil` where only links lead to answers.
  ///   - accounts: where people sign in who run waves and read results; `nil` where nobody can.
  ///   - settings: what the place is like where it runs.
  ///   - now: the clock.
  ///   - logger: where requests (method, route and status, at `debug`) and failures are noted.
  /// - Throws: the error of a template that is not well formed.
  public init(
    runner: SurveyRunner, desk: StartDesk, door: CodeWordDoor? = nil,
    accounts: AccountSite? = nil, settings: WebSettings, now: @escaping @Sendable () -> Date,
    logger: Logger
  ) throws {
    self.runner = runner
    self.desk = desk
    self.door = door
    self.accounts = accounts
    self.settings = settings
    self.now = now
    self.logger = logger
    templates = try PageTemplates()
    deskTemplates = try DeskTemplates()
    apiDocument = try APIDocument()
    if accounts != nil { try ResultPart.readTemplates() }
  }

  /// The application, ready to be run or tested.
  ///
  /// - Parameters:
  ///   - host: the address to listen on.
  ///   - port: the port; 0 lets the system choose.
  ///   - onServerRunning: called with the port once requests are taken.
  /// - Returns: the application; it listens once it is run.
  public func application(
    host: String = "127.0.0.1", port: Int = 8080,
    onServerRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      server: .init { LoopChannel(responder: $0, idleTimeout: .seconds(60)) },
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { await onServerRunning($0.localAddress?.port ?? port) },
      logger: logger)
  }

  /// Serves until the process is asked to end (SIGTERM, SIGINT); requests under way are finished.
  public func serve(
    host: String, port: Int, onServerRunning: @escaping @Sendable (Int) async -> Void
  ) async throws {
    try await application(host: host, port: port, onServerRunning: onServerRunning).runService()
  }

  /// The routes with all that stands before them.
  func router() -> Router<WebContext> {
    let responder = PageResponder(templates: templates, settings: settings)
    let sheet = Sheet(
      runner: runner, responder: responder, door: door,
      reading: FormReading(patience: settings.bodyPatience), now: now, pass: ReceiptPass(),
      limiter: GuessLimiter())
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(secure: settings.secure))
    router.add(middleware: RequestLog())
    router.add(middleware: TrustedProxies(addresses: settings.proxies))
    router.add(
      middleware: PostedPages(
        isShared: settings.kioskIdle != nil, cookie: sheet.pageCookie, shelf: PageShelf(), now: now)
    )
    router.add(middleware: KioskPages(idle: settings.kioskIdle, cookie: sheet.cookie))
    router.add(middleware: ErrorPages(responder: responder))
    router.add(middleware: GuessGuard(limiter: sheet.limiter, now: now))
    router.add(middleware: EndedOnTheWay(sheet: sheet))
    SiteRoutes(
      responder: responder,
      furtherAssets: accounts == nil
        ? [] : [.deskStylesheet, .resultStylesheet, .mirrorScript, .liveScript]
    ).add(to: router)
    TestLinkRoutes(responder: responder).add(to: router)
    LinkRoutes(sheet: sheet).add(to: router)
    WishRoutes(sheet: sheet, desk: desk).add(to: router)
    ReceiptRoutes(sheet: sheet).add(to: router)
    EntryRoutes(sheet: sheet, desk: desk).add(to: router)
    CodeWordRoutes(sheet: sheet).add(to: router)
    AnswerRoutes(sheet: sheet).add(to: router)
    if let accounts {
      APIRoutes(site: accounts, document: apiDocument, now: now).add(to: router)
      deskRoutes(accounts, reading: sheet.reading).add(to: router)
    }
    return router
  }

  private func deskRoutes(_ site: AccountSite, reading: FormReading) -> DeskRoutes {
    DeskRoutes(
      services: DeskServices(
        site: site, responder: DeskResponder(templates: deskTemplates, settings: settings),
        reading: reading, now: now))
  }
}
