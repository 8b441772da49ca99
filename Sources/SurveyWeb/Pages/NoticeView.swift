/// A small page in words: why there is nothing to answer, and what to do now.
struct NoticeView: PageView {
  static let template = PageTemplates.Name.notice

  var hasWayOut: Bool { true }

  var frame: Frame
  let page: PageTexts
  let heading: String
  let lines: [String]
  let help: String

  /// How a shared device is left to the next person.
  let next: Frame.WayOut?
}
