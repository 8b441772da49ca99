import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax invite`: writes personal links to a file.
struct InviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Write the personal links of a wave to a file.",
    discussion: """
      Everybody on the frozen roster without a link gets one. A person's link stays the same for \
      the whole wave, so `--all` writes the links again for a reminder: to those who have not \
      answered. Treat the file like a bag of keys: whoever has a link can answer with it.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(name: .shortAndLong, help: "The CSV file to write; - for stdout.")
  var output: String?

  @Option(help: "Where staff reach the web form.")
  var baseURL = "http://127.0.0.1:8080"

  @Flag(help: "Write also the links that were made before and are not used yet.")
  var all = false

  @Option(help: "Take back the link of one person and make another.")
  var reissue: String?

  @Option(help: "Take back the link of one person.")
  var revoke: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard [all, reissue != nil, revoke != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("Use one of --all, --reissue and --revoke.")
    }
    guard revoke != nil || output != nil else {
      throw ValidationError("Name the file for the links with -o FILE.")
    }
    guard let url = URL(string: baseURL), ["http", "https"].contains(url.scheme),
      !(url.host() ?? "").isEmpty
    else {
      throw ValidationError("A base URL looks like https://survey.example.org.")
    }
  }

  func run() async throws {
    let file = OutputFile(path: output, isPrivate: true)
    try file.refuseExisting()
    let workshop = try Workshop(global)
    let id = try await workshop.wave(wave).id
    let invitations = Invitations(waves: workshop.store, key: try await linkKey(in: workshop))
    if let revoke {
      try await invitations.revoke(Identifier(revoke), in: id)
      return Console.say("Taken back.")
    }
    let links = try await links(of: id, from: invitations)
    try file.write(Array(table(of: links).utf8))
    Console.say(
      links.isEmpty
        ? "Everybody has a link already. To write them again: parallax invite \(wave) --all -o FILE"
        : "\(links.count) links written. Send each to its person only.")
    if ["127.0.0.1", "localhost"].contains(URL(string: baseURL)?.host()) {
      Console.say(
        "They work on this machine only; for others, name the server: --base-url https://…")
    }
  }

  /// The key that links are made of: a new one only as long as nobody in the database has a link.
  private func linkKey(in workshop: Workshop) async throws -> LinkKey {
    for organisation in try await workshop.store.organisations() {
      for wave in try await workshop.store.waves(of: organisation.id) where wave.boxKey != nil {
        guard try await workshop.store.invitations(of: wave.id).isEmpty else {
          return try workshop.keys().linkKey()
        }
      }
    }
    return try workshop.keysOrNew().linkKeyOrNew()
  }

  private func links(
    of id: WaveID, from invitations: Invitations
  ) async throws -> [PersonalLink] {
    var generator = SystemRandomNumberGenerator()
    if let reissue {
      return [try await invitations.reissue(Identifier(reissue), in: id, using: &generator)]
    }
    let new = try await invitations.issue(for: id, using: &generator)
    guard all else { return new }
    return try await invitations.links(of: id).filter { $0.state == .open }
  }

  private func table(of links: [PersonalLink]) -> String {
    let address = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
    let rows = links.map { link in
      [
        link.participant.rawValue, link.email ?? "",
        link.language == .undetermined ? "" : link.language.rawValue,
        address + link.secret.path,
      ]
    }
    let head = ["participant", "email", "language", "link"]
    return ([head] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field that no spreadsheet takes for a formula.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let field = isFormula ? "'" + text : text
    let needsQuotes = field.contains { ",\"\r\n".contains($0) }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
