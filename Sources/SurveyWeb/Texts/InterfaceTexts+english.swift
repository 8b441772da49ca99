import Collecting

extension InterfaceTexts {
  /// The pages in English.
  static let english = InterfaceTexts(
    language: .english, page: .english, start: .english, question: .english, check: .english,
    receipt: .english, notice: .english)
}

extension PageTexts {
  static let english = PageTexts(
    skip: "Skip to content",
    promiseLine: "Your answers are never shown alone.",
    promiseLink: "How your answers are protected",
    helpLink: "Get help",
    languageChoice: "Language",
    newTab: "(opens in a new tab)",
    back: "Back",
    help: """
      Questions, or something is not right? Ask the person who sent you the link. Do not send \
      them your answers or the link itself.
      """,
    helpWithContact: {
      "Questions, or something is not right? \($0) Do not send your answers or the link itself."
    })
}

extension StartTexts {
  static let english = StartTexts(
    openUntil: { "open until \($0)" },
    lede: .oneAndOther(
      one: """
        Leaders and frontline staff answer the same question. The result shows where both see the \
        same thing, and where they do not.
        """,
      other: """
        Leaders and frontline staff answer the same # questions. The result shows where both see \
        the same thing, and where they do not.
        """),
    takes: "Takes",
    minutes: { "about \(minuteForms($0)), on \(pageForms($1))" },
    youAre: "You are",
    roles: RoleWords(leader: "a leader", frontline: "frontline"),
    inDepartment: ", in",
    notRight: "Not right?",
    stop: "Stop and go on",
    stopMeaning: "your answers are kept on the way; open the same link to continue",
    leaveOut: "Leave out",
    leaveOutMeaning: "any question you like",
    start: "Start",
    goOn: "Go on where you stopped",
    promiseHeading: "Our promise to you")

  private static let minuteForms = PluralForms.oneAndOther(one: "1 minute", other: "# minutes")
  private static let pageForms = PluralForms.oneAndOther(
    one: "1 short page", other: "# short pages")
}

extension QuestionTexts {
  static let english = QuestionTexts(
    part: { "Part \($0) of \($1)" },
    page: { "Page \($0) of \($1)" },
    minutesLeft: .oneAndOther(
      one: "about 1 minute left", other: "about # minutes left"),
    mixedHeading: RoleWords(
      leader: "What you see in the department you lead",
      frontline: "What you see in your department"),
    levelsHeading: "How good it is now, and how good it needs to be",
    levelsIntroduction: "Choose one level for today and one for twelve months from now.",
    levelsMeanings: "What the levels mean",
    openHeading: "In your own words",
    openIntroduction: "Only if you like. What you write is shown word for word: leave out names.",
    profileHeading: "A little about you",
    profileIntroduction: """
      Only if you like. Answers are shown for groups that are large enough, never for one person.
      """,
    lastPart: "Last part",
    leaveOut: "Leave out",
    textHint: .oneAndOther(
      one: "Up to 1 character. May be left empty.", other: "Up to # characters. May be left empty."),
    carryOn: "Continue",
    later: "Save and finish later",
    errorPrefix: "Error:",
    problem: "There is a problem",
    kept: "We kept everything you chose and wrote.",
    notOffered: "Choose one of the answers shown, or leave it out",
    tooLong: { length, most in "Shorten this to \(most) characters; it has \(length)" },
    inQuestion: { "\($0): “\($1)”" })
}

extension CheckTexts {
  static let english = CheckTexts(
    heading: "Check before you send",
    lede: { answered, asked in
      "You answered \(answered) of \(questions(asked))."
    },
    afterSending: """
      After sending you cannot change your answers any more; with the receipt you can take them back \
      until the survey closes.
      """,
    missingHeading: "Without an answer",
    missing: { "Page \($0) · left out, which is fine" },
    missingPage: { "Page \($0) of \($1)" },
    missingOnPage: .oneAndOther(
      one: "1 question left out, which is fine", other: "# questions left out, which is fine"),
    dontKnowHeading: "“I don’t know”",
    dontKnow: { "Page \($0) · counts as an answer: not knowing is information too" },
    commentsHeading: "In your own words",
    commentMeaning: "Shown word for word, so leave out names.",
    answer: "Answer",
    change: "Change",
    about: { ": \($0)" },
    nothingMissing: "Nothing is missing.",
    send: "Send my answers")

  private static let questions = PluralForms.oneAndOther(one: "1 question", other: "# questions")
}

extension ReceiptTexts {
  static let english = ReceiptTexts(
    heading: "Your answers are in",
    lede: "Thank you. They now count with the others, and no longer belong to a name.",
    againHeading: "Your first answer counts",
    againLede: "Answers were sent through this link already, and they are in. Nothing has changed.",
    receipt: "Your receipt",
    meaning: """
      Print or note it. It shows that your answers are in. It does not lead to your answers, for \
      you or for anyone else. Keep it to yourself: whoever has it can take your answers back until \
      the survey closes.
      """,
    nextHeading: "What happens next",
    untilThen: { "Until \($0)" },
    untilThenMeaning: "The survey is open. The answers lie sealed, and nobody sees any result.",
    afterwards: "After that",
    afterwardsMeaning: """
      The answers are shuffled and counted, leaders’ and frontline’s alike, and results exist.
      """,
    done: "You can close this page.")
}

extension NoticeTexts {
  static let english = NoticeTexts(
    landing: Words(
      heading: "Two views of the same thing",
      lines: [
        "Here leaders and frontline staff answer the same survey.",
        "To take part, open the personal link in your invitation.",
      ]),
    test: Words(
      heading: "This link is a test",
      lines: [
        "It came with a mail that was sent to try out the invitations.",
        "In a real invitation, each person’s own link opens the questions here. This "
          + "one belongs to nobody, and opening it has changed nothing.",
      ]),
    saved: Words(
      heading: "Your answers are kept",
      lines: [
        "To go on, open the link in your invitation again, on this device or another.",
        "You can close this page.",
      ]),
    savedUntil: { "The survey is open until \($0). Only sent answers count." },
    unknown: Words(
      heading: "We do not know this link",
      lines: [
        """
        It may have been cut when it was copied: open the link from your invitation again, or copy all \
        of it.
        """,
        "Or its survey is over, and its links were deleted.",
      ]),
    revoked: Words(
      heading: "This link was replaced",
      lines: [
        "It was taken back and cannot be used any more.",
        "If you have a newer invitation, use that one; else ask the person who sent you this one.",
      ]),
    notYetOpen: {
      Words(
        heading: "This survey is not open yet",
        lines: ["It opens on \($0).", "Keep your link: it will work then."])
    },
    closed: Words(
      heading: "This survey is closed",
      lines: ["It takes no more answers. Thank you for looking in."]),
    noSheet: Words(
      heading: "Open your link again",
      lines: [
        """
        Your visit in this browser has ended, or no link was opened in it; so this page does not know \
        whose answers to show, and shows nobody’s.
        """,
        """
        Nothing is lost: what you answered is kept, and what you sent is in. To go on, open the link in \
        your invitation again.
        """,
      ]),
    otherSheet: Words(
      heading: "Another link was opened here",
      lines: [
        "Since you opened this page, another person’s link was opened in this browser.",
        "Nothing was saved. Open your own link again: what you answered before is kept.",
      ]),
    notHere: Words(
      heading: "There is no page here",
      lines: ["To take part, open the personal link in your invitation."]),
    foreign: Words(
      heading: "This came from another site",
      lines: ["Nothing was saved. Open the link in your invitation and go on from there."]),
    tooLarge: Words(
      heading: "That was too much text",
      lines: ["Nothing of it was saved. Go back and shorten what you wrote."]),
    notAForm: Words(
      heading: "We could not read that",
      lines: ["Nothing was saved. Go back and try again."]),
    failed: {
      Words(
        heading: "Something went wrong on our side",
        lines: [
          "What you saved before is kept. Go back and try again in a minute.",
          "If it happens again, tell the person who sent you the link this number: \($0)",
        ])
    })
}
