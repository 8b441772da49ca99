import Calling
import Notifying

extension Failure {
  /// The words for what could not be done with a webhook.
  init(_ error: WebhookError) {
    switch error {
    case .badAddress(let fault): self.init(.usage, "\(fault.words)")
    case .noEvent: self.init(.usage, "name at least one event")
    case .notFound:
      self.init(
        .notFound, "there is no webhook of this number",
        hint: "See: parallax webhook list")
    case .unknownOrganisation(let name):
      self.init(.notFound, "there is no organisation “\(name)”")
    case .tooMany(let most):
      self.init(
        .conflict, "the organisation has \(most) webhooks, and can have no more",
        hint: "Remove one with: parallax webhook remove NUMBER")
    case .keyDoesNotFit:
      self.init(
        .unavailable,
        "the key folder's account.key is not the one with which the "
          + "secret was encrypted", hint: "Remove the webhook and add it anew.")
    case .library: self.init(.inside, "libcurl cannot be used")
    case .unavailable(let reason): self.init(.unavailable, "\(reason)")
    }
  }
}

extension CallAddress.Fault {
  /// What is wrong with an address, and what would be right.
  var words: String {
    switch self {
    case .notAURL: "this is no address; write it as https://example.org/path"
    case .notEncrypted: "receivers are called over HTTPS; write https://…"
    case .tooMuch: "leave name, password and # out of the address"
    case .host: "write a host with other letters in its form for machines (xn--…)"
    case .tooLong: "the address is longer than 2,000 characters"
    }
  }
}
