import Governance

/// The mark in each form by which it is known that the form was made for whoever sends it.
///
/// Formula: ``KeyedMark`` of the cookie's secret.
struct FormMark: Sendable {
  /// The name of the field.
  static let field = "_mark"

  private let mark: KeyedMark

  init(_ secret: BearerSecret) {
    mark = KeyedMark(secret: secret.text, purpose: "parallax desk form")
  }

  /// The mark as it stands in the form.
  var text: String { mark.text }

  /// Whether a form was made for the secret.
  func matches(_ sent: String?) -> Bool { mark.matches(sent) }
}
