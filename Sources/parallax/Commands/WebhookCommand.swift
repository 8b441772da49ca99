public import ArgumentParser
import Collecting
import Foundation
public import Notifying

/// `parallax webhook …`: programs that are told what comes about with waves.
struct WebhookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: "Tell other programs when waves open and close.",
    discussion: """
      A receiver gets a signed POST (Standard Webhooks) that names the event, the organisation and the \
      wave, and no person, answer or result. “parallax serve” tells what comes about within half a \
      minute; without a server, run “parallax webhook send” from time to time.
      """,
    subcommands: [
      AddWebhook.self, ListWebhooks.self, RemoveWebhook.self, RotateWebhook.self,
      TestWebhook.self, SendWebhooks.self,
    ])
}

/// Whether receivers in private networks are called.
struct WebhookReach: ParsableArguments {
  @Flag(
    help: """
      Call receivers in private networks too, and plain HTTP on this machine; whoever sets webhooks up \
      can then reach what this machine can.
      """)
  var privateNetworks = false
}

/// `parallax webhook add`: a new receiver.
struct AddWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a receiver; prints its secret, which is shown this once.")

  @Argument(help: "The address: https://example.org/parallax.")
  var address: String

  @Option(help: "What it is told of: wave.opened, wave.closed, wave.published (default: all).")
  var event: [WebhookEvent] = []

  @OptionGroup var reach: WebhookReach
  @OptionGroup var global: GlobalOptions

  /// What is shown once.
  private struct Shown: Encodable {
    let id: Int64
    let secret: String
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let organisation = try await workshop.organisation()
    let name = try await workshop.store.organisations().first { $0.id == organisation }?.name
    var generator = SystemRandomNumberGenerator()
    let now = Date()
    let made = try await workshop.webhookDesk(reachesPrivate: reach.privateNetworks).add(
      address, organisation: name ?? "",
      events: event.isEmpty ? Set(WebhookEvent.allCases) : Set(event),
      happened: try await workshop.happened(by: now), at: now, using: &generator)
    let shown = Shown(id: made.id, secret: made.secret.text)
    if global.json { return Console.give(try JSONText.of(shown)) }
    Console.give("\(shown.secret)\n")
    Console.say(
      "This is the secret of webhook \(shown.id), by which its receiver knows our calls. It is not "
        + "shown again. Try it with: parallax webhook test \(shown.id)")
  }
}

/// `parallax webhook list`: all receivers.
struct ListWebhooks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The receivers, by number.")

  @OptionGroup var global: GlobalOptions

  /// A webhook as programs read it.
  private struct Line: Encodable {
    let id: Int64
    let organisation: String
    let address: String
    let events: [String]
    let ended: Bool
  }

  func run() async throws {
    let lines = try await Workshop(global).store.webhooks()
      .filter { global.organisation == nil || $0.organisation == global.organisation }
      .map {
        Line(
          id: $0.id, organisation: $0.organisation, address: $0.address,
          events: $0.events.map(\.rawValue).sorted(), ended: $0.ended != nil)
      }
    if global.json { return Console.give(try JSONText.of(lines)) }
    for line in lines {
      Console.give(
        Console.harmless(
          "\(line.id)\t\(line.organisation)\t\(line.address)\t"
            + "\(line.events.joined(separator: ","))\t\(line.ended ? "gone" : "told")\n"))
    }
  }
}

/// `parallax webhook remove`: a receiver less.
struct RemoveWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a receiver; it is told nothing more.")

  @Argument(help: "The number of the webhook.")
  var id: Int64

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Workshop(global).store.removeWebhook(id)
    Console.say("Webhook \(id) is told nothing more.")
  }
}

/// `parallax webhook rotate`: another secret.
struct RotateWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Give a receiver another secret; for a day calls are signed with both.")

  @Argument(help: "The number of the webhook.")
  var id: Int64

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    var generator = SystemRandomNumberGenerator()
    let secret = try await Workshop(global).webhookDesk(reachesPrivate: false)
      .rotate(id, at: Date(), using: &generator)
    Console.give("\(secret.text)\n")
    Console.say("Until this time tomorrow, calls bear the signature of the old secret too.")
  }
}

/// `parallax webhook test`: a call that tells nothing.
struct TestWebhook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Call a receiver with an event that tells nothing.")

  @Argument(help: "The number of the webhook.")
  var id: Int64

  @OptionGroup var reach: WebhookReach
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    var generator = SystemRandomNumberGenerator()
    let reply = try await Workshop(global)
      .webhookDesk(reachesPrivate: reach.privateNetworks)
      .test(id, at: Date(), using: &generator)
    if case .status(200..<300, _) = reply {
      return Console.say("The receiver has taken the call.")
    }
    throw Failure(.unavailable, reply.words, hint: reply.hint)
  }
}

/// `parallax webhook send`: tell what is not told yet.
struct SendWebhooks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Tell all receivers what they have not heard yet.")

  @OptionGroup var reach: WebhookReach
  @OptionGroup var global: GlobalOptions

  /// What came of it, as programs read it.
  private struct Told: Encodable {
    let delivered: Int
    let waiting: Int
    let givenUp: Int
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let desk = try workshop.webhookDesk(reachesPrivate: reach.privateNetworks)
    let told = try await workshop.tellWebhooks(desk)
    if global.json {
      return Console.give(
        try JSONText.of(
          Told(delivered: told.delivered, waiting: told.waiting, givenUp: told.givenUp)))
    }
    Console.say(
      "\(told.delivered) delivered, \(told.waiting) to be tried again, \(told.givenUp) given up.")
  }
}

extension WebhookEvent: ExpressibleByArgument {}

extension Reply {
  /// Why a call was not taken.
  fileprivate var words: String {
    switch self {
    case .status(let status, _): "the receiver answered with \(status)"
    case .privateAddress: "the address leads into a private network, or to this machine"
    case .unknownHost: "the host is not known"
    case .unreachable: "nobody answers there in time, or not over HTTPS with a certificate to trust"
    }
  }

  /// What may help.
  fileprivate var hint: String? {
    guard case .privateAddress = self else { return nil }
    return "Where that is meant, add --private-networks."
  }
}
