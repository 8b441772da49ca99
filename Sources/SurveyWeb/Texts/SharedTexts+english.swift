extension SharedTexts {
  static let english = SharedTexts(
    firstPage: "Leave, and go to the first page",
    stopMeaning: "your answers are kept on the way; type your code again to continue",
    saved: [
      """
      To go on, type the code of your invitation again on the first page, here or on another \
      device.
      """
    ],
    unknownCode: """
      Nobody has this code. Look at it once more: a letter or digit may be wrong or missing.
      """,
    unknownWords: """
      This leads to no answers that are under way. Look at it once more. If you have sent your \
      answers, your words have ended; else the code of your invitation still works.
      """,
    unknown: NoticeTexts.Words(
      heading: "This code is not complete",
      lines: [
        "We do not know it. Perhaps a part of it is missing.",
        "Go to the first page and type the code of your invitation there.",
      ]),
    noSheet: NoticeTexts.Words(
      heading: "Nobody is answering here",
      lines: [
        "This device keeps nothing of those who were here.",
        """
        To answer, go to the first page and type the code of your invitation. What you have \
        answered so far is still there.
        """,
      ]),
    otherSheet: NoticeTexts.Words(
      heading: "Somebody else has begun here",
      lines: [
        "Since this page was opened, somebody has begun on this device with another code.",
        """
        Nothing was saved. Go to the first page and type your own code: what you answered \
        before is still there.
        """,
      ]),
    notHere: NoticeTexts.Words(
      heading: "There is no page here",
      lines: [
        "To take part, go to the first page and type the code of your invitation."
      ]),
    untilItOpens: "Keep your invitation: its code will work then.",
    codeWorks: "The code of your invitation works all the time.",
    lost: [
      """
      This device does not know any more whose answers they are: the visit has ended, or \
      somebody else has begun.
      """,
      "Type the code of your invitation into the box, and they are kept.",
    ],
    otherCode: "These answers were not given with this code. Use the one you began with.",
    answerAllTheSame: """
      To answer all the same, type your code again: your answers count where the list has you.
      """,
    codeWorksUntil: {
      "If you change your mind, type your code again: it works until \($0)."
    },
    wordsToo: "Your five words open them, too.")
}
