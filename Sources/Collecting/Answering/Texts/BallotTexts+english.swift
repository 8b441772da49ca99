extension BallotTexts {
  static let english = BallotTexts(
    lookUp: .init(
      "Have you answered already?",
      """
      With your receipt you can see whether your answers are in, and take them back until the \
      survey closes.
      """),
    label: "Your receipt",
    hint: "Twelve letters and digits, such as K7QF-2M9X-4RTB",
    button: "Look it up",
    unknown: .init(
      "We do not know this receipt",
      "Compare it with what you noted, and try again.",
      "When the names and links of a survey are deleted, its receipts are deleted too."),
    inBox: .init(
      "Your answers are in the box",
      "They lie sealed with the others, and will be counted when the survey has closed."),
    waiting: .init(
      "Your answers are in the box",
      "The survey is closed, and the box will be opened. They cannot be taken back any more."),
    atSite: .init(
      "Your answers are in the box",
      """
      This device has no network: the box is brought to those who run the survey. Once it is there, the receipt \
      takes them back there until the survey closes.
      """),
    withdrawn: .init(
      "Your answers are taken back",
      "They are out of the box, unread, and are not counted.",
      "Your link stays used: nothing is kept that tells which it was, so nobody can open it again."),
    counted: .init(
      "Your answers were counted",
      """
      They were shuffled with the others. Nobody can find them any more, so they cannot be \
      taken back.
      """),
    withdraw: "Take my answers back",
    until: { end in "Until \(end) you can take your answers back." },
    sure: .init(
      "Take your answers back?",
      "They are deleted from the box, unread, and will not be counted. This cannot be undone.",
      "You cannot answer again: nothing is kept that tells which link was yours, to open it again.",
      """
      No report and no list says that you did it; on the roster you stay among those who have \
      answered.
      """),
    confirm: "Yes, take them back",
    keep: "No, leave them in")
}
