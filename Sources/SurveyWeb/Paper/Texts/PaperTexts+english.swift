import Collecting

extension PaperTexts {
  static let english = PaperTexts(
    minutes: .oneAndOther(
      one: "about 1 minute", other: "about # minutes"),
    department: "Department",
    handIn: "Hand in",
    until: { "by \($0)" },
    how: "How to answer",
    mark: "Fill one circle for each statement: ●",
    mend: "If you change your mind, cross the wrong one out and fill the right one.",
    leave: "Leave out any question you like. Not knowing is an answer, too.",
    noName: "Do not write your name, and nothing beside the circles.",
    end: "When you are done",
    fold: """
      Fold the sheets with the print inside and put them into the box or envelope for this \
      survey, closed and without a sender.
      """,
    returnTo: { "To: \($0)" },
    office: "For the office only: sheet")
}
