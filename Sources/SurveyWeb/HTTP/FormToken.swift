import Collecting

/// The mark in each form that says for whose link the form was made.
///
/// It keeps another site's form out, and two links opened in one browser apart: a form of the first
/// is refused once the second has taken the cookie.
///
/// Formula: ``KeyedMark`` of the link's secret.
struct FormToken: Sendable {
  /// The name of the field.
  static let field = "_sheet"

  private let mark: KeyedMark

  init(_ secret: LinkSecret) {
    mark = KeyedMark(secret: secret.text, purpose: "parallax form")
  }

  /// The token as it stands in the form.
  var text: String { mark.text }

  /// Whether a form was made for the link.
  func matches(_ sent: String?) -> Bool { mark.matches(sent) }
}
