import SurveyModel

/// Where a person goes from a page of questions, by the button that was pressed.
struct Step: Hashable, Sendable {
  /// The names of the fields that say it.
  static let button = "_go"
  static let origin = "_from"

  private enum Direction: String {
    case onward
    case back
    case later
    case words
    case keep
  }

  /// Whether the person came from the check page.
  let fromCheck: Bool

  private let direction: Direction

  /// Whether the page is only kept as it stands, by the script, and nobody goes anywhere.
  var stays: Bool { direction == .keep }

  /// Whether the person has not left the page for good: the next visit begins with it.
  var comesBack: Bool { stays || direction == .words }

  /// Reads the step of a form.
  init(_ form: FormBody) {
    fromCheck = form[Self.origin] == "check"
    direction = form[Self.button].flatMap(Direction.init) ?? .onward
  }

  /// The address to go to from a page, by its 0-based number, of a survey of `count` pages.
  ///
  /// The page that says that all is kept has no draft any more: it is told a language that the
  /// invitation does not say.
  func path(from page: Int, of count: Int, in language: Language? = nil) -> String {
    switch direction {
    case .later: SitePath.adding(language, to: SitePath.saved)
    case .words: SitePath.codeWords
    case _ where fromCheck: SitePath.check
    case .back: page > 0 ? SitePath.page(page - 1) : SitePath.page(0)
    case .onward, .keep: page + 1 < count ? SitePath.page(page + 1) : SitePath.check
    }
  }
}
