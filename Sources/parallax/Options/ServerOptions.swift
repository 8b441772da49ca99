import ArgumentParser
import Foundation

/// Where staff reach the form.
struct ServerOptions: ParsableArguments {
  @Option(name: .customLong("base-url"), help: "Where staff reach the web form.")
  var baseURL = "http://127.0.0.1:8080"

  func validate() throws {
    guard Self.isAddress(baseURL) else {
      throw ValidationError("A base URL looks like https://survey.example.org.")
    }
  }

  /// Whether a text can be the beginning of links.
  static func isAddress(_ text: String) -> Bool {
    guard let url = URL(string: text) else { return false }
    return ["http", "https"].contains(url.scheme) && !(url.host() ?? "").isEmpty
  }

  /// Says that links to this machine are of no use elsewhere; `again` is the command that writes them
  /// with another address, where the same command would do more than that.
  func warnOfLocalAddress(again: String? = nil) {
    guard ["127.0.0.1", "localhost"].contains(URL(string: baseURL)?.host()) else { return }
    Console.say(
      again.map { "It works on this machine only. The same link for others: \($0)" }
        ?? "They work on this machine only; for others, name the server: --base-url https://…")
  }
}
