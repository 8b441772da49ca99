import Collecting
import Hummingbird

/// What a request carries on its way through the routes.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  /// The address at the other end of the connection; empty where there is none.
  let peer: String

  /// Who sent the request: the peer, or whom a trusted proxy names.
  var sender: String

  /// Who is signed in, once ``SignedInGate`` has looked.
  var signedIn: SignedIn?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
    sender = peer
  }

  /// For whom failed tries of the request are counted.
  var guessSources: [GuessLimiter.Source] {
    let (near, around) = (
      ClientAddress.network(of: sender), ClientAddress.surroundings(of: sender)
    )
    return [.address(near)] + (near == around ? [] : [.network(around)]) + [.everywhere]
  }

  /// From where the request comes, as far as it matters for whose turn it is.
  var doorSender: CodeWordDoor.Sender {
    CodeWordDoor.Sender(
      address: ClientAddress.network(of: sender), network: ClientAddress.surroundings(of: sender))
  }
}
