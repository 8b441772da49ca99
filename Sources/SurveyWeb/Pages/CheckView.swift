/// The page before sending: only what is missing, what is not known, and what was written.
struct CheckView: PageView {
  static let template = PageTemplates.Name.check

  /// Entries of one kind.
  struct Section: Sendable {
    let heading: String

    /// The words that open it where it is folded away; `nil` where it is short enough to stand open.
    let summary: String?

    let note: String?
    let entries: [Entry]
  }

  /// One question to look at again.
  struct Entry: Sendable {
    let subject: String
    let language: String?
    let remark: String

    /// Whether the remark is what the person wrote.
    let wordsOfOwn: Bool

    let address: String
    let action: String

    /// What the link is about, for those who hear it alone.
    let about: String
  }

  var frame: Frame
  let page: PageTexts
  let words: CheckTexts
  let backAddress: String
  let lede: String
  let sections: [Section]
  let nothingMissing: Bool

  /// The question to a leader of few, once more; `nil` for everybody else.
  let consent: ConsentView?

  let action: String
  let token: String

  /// The language of the page, which the form carries along.
  let spoken: String
}
