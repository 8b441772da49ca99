import Collecting

/// What is promised to the person, with the real settings of the wave.
struct PromiseView: Sendable {
  /// A sentence with what counts in it set off.
  struct Line: Sendable {
    let before: String
    let strong: String?
    let after: String
  }

  /// Sentences under a heading.
  struct Section: Sendable {
    let heading: String
    let lines: [Line]
  }

  let heading: String
  let lede: String
  let sections: [Section]
}

extension PromiseView {
  /// The promise in words, as a page shows it.
  init(_ text: PromiseText, heading: String) {
    self.init(
      heading: heading, lede: text.lede,
      sections: text.sections.map { section in
        Section(
          heading: section.heading,
          lines: section.lines.map { line in
            Line(
              before: line.before, strong: line.strong.isEmpty ? nil : line.strong,
              after: line.after)
          })
      })
  }
}

/// The page of the promise alone, for those who are in the middle of answering.
struct ProtectionView: PageView {
  static let template = PageTemplates.Name.protection

  var frame: Frame
  let page: PageTexts
  let heading: String
  let promise: PromiseView
  let help: String
}
