/// A view model of a page for people with accounts, and the template that belongs to it.
protocol DeskView: Sendable {
  /// The template.
  static var template: DeskTemplate { get }

  /// What stands around the content.
  var frame: DeskFrame { get }
}

/// A small page in words: why something is not here, and what to do now.
struct DeskNoticeView: DeskView {
  static let template = DeskTemplate.notice

  let frame: DeskFrame
  let heading: String
  let lines: [String]

  /// Where one goes on.
  let onward: String
  let onwardLabel: String
}
