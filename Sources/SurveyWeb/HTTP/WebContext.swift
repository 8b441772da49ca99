import Hummingbird

/// What a request carries on its way through the routes.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  /// The address at the other end of the connection; empty where there is none.
  let peer: String

  /// Who sent the request: the peer, or whom a trusted proxy names.
  var sender: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
    sender = peer
  }

  /// For whom failed tries of the request are counted.
  var guessSources: [GuessLimiter.Source] {
    [.address(ClientAddress.network(of: sender)), .everywhere]
  }
}
