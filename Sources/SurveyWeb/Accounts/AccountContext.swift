import Hummingbird

/// What a request of somebody who is signed in carries; routes that take it are closed to others.
struct AccountContext: ChildRequestContext {
  var coreContext: CoreRequestContextStorage

  /// Who sent the request.
  let signedIn: SignedIn

  /// The address from which it came.
  let sender: String

  /// Takes over what ``SignedInGate`` has found.
  ///
  /// - Throws: ``DeskError/notSignedIn`` where the gate does not stand before the route.
  init(context: WebContext) throws {
    guard let signedIn = context.signedIn else { throw DeskError.notSignedIn }
    coreContext = context.coreContext
    self.signedIn = signedIn
    sender = context.sender
  }
}
