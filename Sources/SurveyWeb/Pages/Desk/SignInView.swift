/// The page on which address and password are typed.
struct SignInView: DeskView {
  static let template = DeskTemplate.signIn

  let frame: DeskFrame
  let words: SignInTexts
  let fault: DeskFault?
  let action: String
  let markField: String
  let mark: String
  let nextField: String
  let next: String
  let addressField: String
  let typed: String
  let passwordField: String
}

/// Why a form was not taken, as the box above it says.
struct DeskFault: Sendable {
  let heading: String
  let message: String

  /// The field that the message leads to.
  let target: String
}
