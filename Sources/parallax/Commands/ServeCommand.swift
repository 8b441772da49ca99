import ArgumentParser
import Collecting
import Foundation
import Logging
import SurveyModel
import SurveyWeb

/// `parallax serve`: the web front end.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the answering form over HTTP, and the pages of accounts.",
    discussion: """
      Accounts sign in at /login, once there is one (parallax user add), and see what each may see. \
      Without an account no result and no status is served. All waves of the database are answered \
      here; with --organisation only the links, codes and receipts of that one are known. For the open \
      internet put it behind a proxy that speaks HTTPS, and add --https.
      """)

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 lets the system choose.")
  var port = 8080

  @Flag(help: "People reach the server over HTTPS, through a proxy.")
  var https = false

  @Option(
    help: """
      The address of a proxy in front, such as 127.0.0.1; only what it says of its clients and of the \
      server's name is believed. May be given several times.
      """)
  var proxy: [String] = []

  @Option(help: "A sentence that says whom to ask for help.")
  var contact: String?

  @Flag(help: "People share the device: the first page asks for a code, and nothing stays after.")
  var kiosk = false

  @Option(help: "With --kiosk: seconds until an unused page asks whether somebody is there.")
  var kioskIdle = 180

  @Flag(help: "Let accounts sign in, also before there is one.")
  var accounts = false

  @OptionGroup var signIn: SignInOptions
  @OptionGroup(title: "Mails, sent from the pages of waves")
  var mail: ServeMailOptions

  @OptionGroup var reach: WebhookReach
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if accounts || signIn.signIn != nil, let reason = withoutAccounts {
      throw ValidationError(reason)
    }
    guard (0...65_535).contains(port) else {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
    guard (30...3_600).contains(kioskIdle) else {
      throw ValidationError("--kiosk-idle is a number of seconds from 30 to 3600.")
    }
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let organisation = global.organisation == nil ? nil : try await workshop.organisation()
    let runner = SurveyRunner(
      waves: workshop.store, ballots: workshop.store, of: organisation)
    var logger = Logger(label: "parallax") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    let post = try mail.rounds(of: workshop, contact: contact, logger: logger)
    let application = try SurveyApplication(
      runner: runner, desk: StartDesk(store: workshop.store),
      door: CodeWordDoor(store: workshop.store), accounts: try await site(workshop, post),
      settings: WebSettings(
        secure: https, timeZone: .current, contact: contact, proxies: Set(proxy),
        kioskIdle: kiosk ? kioskIdle : nil),
      now: { Date() }, logger: logger)
    if https, proxy.isEmpty {
      Console.say(
        "Name the proxy with --proxy ADDRESS: without, all visitors count as one sender.")
    }
    let address = host.contains(":") ? "[\(host)]" : host
    let telling = try await WebhookRounds(workshop, reach: reach, logger: logger)?.begin()
    defer { telling?.cancel() }
    do {
      try await application.serve(host: host, port: port) { port in
        Console.say("Parallax serves at http://\(address):\(port) — end it with Ctrl-C.")
      }
      await post?.end()
    } catch {
      throw Failure(
        .unavailable, "the form cannot be served at \(address):\(port): \(error)",
        hint: "If another program is there, choose another port with --port.")
    }
  }

  /// The accounts that can sign in here; `nil` where none can.
  private func site(
    _ workshop: Workshop, _ post: MailRounds?
  ) async throws -> AccountSite? {
    guard try await workshop.hasAccounts() || accounts || signIn.signIn != nil else { return nil }
    if let withoutAccounts {
      Console.say(withoutAccounts)
      return nil
    }
    var site = try workshop.accountSite(post: post)
    site.provider = try signIn.provider()
    return site
  }

  /// Why no account can sign in here; `nil` where they can.
  private var withoutAccounts: String? {
    if kiosk { return "Accounts cannot sign in on a device that people share." }
    if !https, !["127.0.0.1", "::1", "localhost"].contains(host) {
      return "Accounts sign in over HTTPS only, or on this machine: add --https behind a proxy."
    }
    return nil
  }
}
