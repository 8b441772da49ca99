/// The page that a link leads to.
struct StartView: PageView {
  static let template = PageTemplates.Name.start

  /// Something that can be said in place of answering, or that was said already.
  struct Wish: Sendable {
    let id: String
    let offer: String

    /// Where its button leads; `nil` once it was said.
    ///
    /// Its name is none that the page itself has.
    let wishAction: String?

    /// The language that its form takes along; `nil` where none was chosen.
    let wishLanguage: String?
  }

  var frame: Frame
  let page: PageTexts
  let words: StartTexts
  let eyebrow: String
  let surveyTitle: String

  /// The survey's language, where it is not that of the page.
  let surveyLanguage: String?

  let lede: String
  let minutes: String

  /// `role-leader` or `role-frontline`.
  let roleMark: String

  let role: String
  let department: String
  let promise: PromiseView

  /// The question to a leader of few; `nil` for everybody else.
  let consent: ConsentView?

  let action: String

  /// The mark of the sheet that the page was made for: its forms are about no other.
  let token: String

  let button: String

  /// The button above the promise, on small screens; `nil` where something is asked before it.
  let earlyButton: String?

  /// What else the person can say.
  let wishesHeading: String
  let wishes: [Wish]

  let help: String
}
