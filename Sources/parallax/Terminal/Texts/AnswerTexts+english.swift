import Collecting
import SurveyModel

extension AnswerTexts {
  static let english = AnswerTexts(
    language: .english,
    keys: Keys(back: "b", save: "s", help: "h", yes: "y", send: "send", no: "n", change: "c"),
    question: .english, check: .english, consent: .english, promise: .english, ending: .english,
    link: .english)
}

extension AnswerTexts.Question {
  static let english = Self(
    page: { "Page \($0) of \($1)" },
    question: { "Question \($0) of \($1)" },
    line: { "\($0) of \($1): \($2)" },
    mixedHeading: RoleWords(
      leader: "What you see in the department you lead",
      frontline: "What you see in your department"),
    profileHeading: "About you (you may leave this out)",
    openHeading: "In your own words",
    leaveOut: "Leave out",
    hint: .oneAndOther(
      one: """
        What you write is shown word for word, so leave out names. There is room for 1 character.
        """,
      other: """
        What you write is shown word for word, so leave out names. There is room for # characters.
        """),
    notOnScale: {
      "\($0) is not on the list. Type \($1) to \($2), ? for \"I don't know\", or - to leave out."
    },
    notAnOption: { "\($0) is not on the list. Type one of the numbers, or - to leave out." },
    dontKnowNotOffered: """
      This question has no "I don't know". Type one of the numbers, or - to leave out.
      """,
    tooLong: { length, most in
      "These are \(length) characters; there is room for \(most). Please shorten it."
    },
    yourAnswer: "Your answer",
    enterKeeps: { " (Enter keeps: \($0))" },
    lineKeys: "[b back, s save and leave, h how it is protected]",
    arrows: "↑↓ choose   ",
    screenKeys: "Enter next   b back   s save and leave   h how it is protected",
    openScreenKeys: "Enter next   Esc back   Ctrl-C save and leave",
    draft: "Your answers are never shown alone. They are kept on the way; nobody reads a draft.",
    openDraft: "What you write is kept on the way; nobody reads a draft.",
    helpKeys: "Enter go on   s save and leave")
}

extension AnswerTexts.Check {
  static let english = Self(
    title: "Check",
    heading: "Check before you send",
    answered: { answered, asked, dontKnow in
      "You answered \(answered) of \(questions(asked))"
        + (dontKnow == 0 ? "." : ", \(dontKnow) with \"I don't know\".")
    },
    noComment: "You wrote no comment.",
    comments: .always("Comments: #."),
    afterSending: """
      After sending you cannot change your answers any more; with the receipt you can take them back \
      until the survey closes.
      """,
    screenKeys: "y send my answers   b back   s save and leave",
    prompt: "Type send to send, b to go back, s to save and leave:",
    promptAgain: "Type send, b or s:")

  private static let questions = PluralForms.oneAndOther(one: "1 question", other: "# questions")
}

extension AnswerTexts.Consent {
  static let english = Self(
    yes: ["yes", "y"], no: ["no", "n"],
    nowYes: "Now: yes, I agree",
    nowNo: "Now: no",
    agreed: "You agree that your leaders’ results are shown (c changes it).",
    declined: "You do not agree that your leaders’ results are shown (c changes it).",
    screenKeys: "y yes, I agree   n no   Enter go on   s save and leave",
    prompt: "Type yes or no (Enter keeps it as it is, s save and leave):",
    promptAgain: "Type yes, no, Enter or s:",
    draft: "Your answers are never shown alone unless you agree. Nobody reads a draft.")
}

extension AnswerTexts.Promise {
  static let english = Self(
    openUntil: { "open until \($0)" },
    youAre: { "You are \($0 == .leader ? "a leader" : "frontline"), in \($1)." },
    heading: "Our promise to you",
    notRight: "Not right? Leave with s, then type the same command with --wrong-place at its end.",
    decline: "You would rather not take part? The same command with --decline says so.",
    takes: .oneAndOther(
      one: "It takes about 1 minute. Leave out any statement you like.",
      other: "It takes about # minutes. Leave out any statement you like."),
    kept: "Your answers are kept on the way: open the same link to go on.")
}

extension AnswerTexts.Ending {
  static let english = Self(
    saved: "Saved. The same link goes on where you left.",
    thanks: "Your answers are in. Thank you.",
    receipt: { "Your receipt: \($0)" },
    meaning: "With it you can see that your answers were counted. It does not lead to them.",
    first: "Your answers were in already, and the first ones count.")
}

extension AnswerTexts.Link {
  static let english = Self(
    incomplete: .init(
      words: "this is not a complete link",
      hint: "Copy the whole link from your invitation, with all 26 characters at its end."),
    unknown: .init(
      words: "this link is not known here",
      hint: "Check that it is complete, or ask whoever sent it."),
    revoked: .init(
      words: "this link was taken back",
      hint: "If you have a newer one, use it; else ask whoever sent it."),
    spent: {
      .init(
        words: "your answers are in already, and the first ones count", hint: "Your receipt: \($0)")
    },
    notYetOpen: {
      .init(
        words: "answers are taken from \($0) on", hint: "Keep the link and come back then.")
    },
    closed: {
      .init(
        words: "this survey ended on \($0)",
        hint: "Answers can no longer be taken. What had not been sent is not counted.")
    })
}
