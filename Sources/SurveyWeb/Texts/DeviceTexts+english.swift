extension DeviceTexts {
  static let english = DeviceTexts(
    words: WordTexts(
      link: "Go on with another device",
      offerHeading: "Would you like to go on with another device?",
      offer: [
        "Your link opens your answers everywhere. Five words can do the same, and are easy to type.",
        "They are made only if you ask for them. Whoever has them can read and change what you have "
          + "chosen, until you send.",
      ],
      make: "Show my five words", heading: "Your five words",
      use: { "On the other device open \($0) and type these words." },
      meaning: """
        Print or note them, and keep them to yourself. We cannot tell them to anyone. They end when \
        you send your answers, and when the survey closes.
        """,
      toQuestions: "Go to the questions"),
    entry: EntryTexts(
      heading: "Go on with your five words",
      lines: ["You had them made on another device. Your personal link works as well."],
      label: "Your five words", hint: "In their order, with spaces between them.",
      button: "Go on", sharedHeading: "Answer here",
      sharedLines: [
        "This device is shared: nothing of your answers stays on it.",
        "Type the code of your invitation, or your five words.",
      ],
      sharedLabel: "Your code or your five words",
      sharedHint: "Capital or small letters, hyphens and spaces make no difference.",
      notFive: "Type five words, or the whole code of your invitation.",
      misspelt: { "Look at word \($0) once more: a letter is wrong." },
      unknown: """
        This leads to no answers that are under way. Look at it once more. If you have sent your \
        answers, your words have ended; else your personal link still works.
        """,
      busy: "Many people are here right now. Wait a moment, then try again."),
    lost: LostTexts(
      heading: "What you chose is still here",
      lines: [
        "This browser does not know any more whose answers they are: your visit has ended, or another "
          + "link was opened.",
        "Copy your link from your invitation into the box, and they are kept.",
      ],
      label: "Your link, its code, or your five words", button: "Keep my answers and go on",
      otherLink: "These answers were not given with this link. Use the one you began with."),
    leaving: LeavingTexts(
      clear: "Leave this device to others",
      clearMeaning: "Until you press this, going back shows your receipt again.",
      left: NoticeTexts.Words(
        heading: "Nothing of your visit is left here",
        lines: [
          "Going back shows none of your pages.",
          """
          Now close this window. The browser may list your link among the pages visited: where others \
          use it too, delete it there.
          """,
        ]),
      next: "Done: next person",
      nextMeaning: { "Note your receipt. This page goes away by itself in \($0) seconds." },
      stillThere: "Are you still there?",
      stillThereMeaning: {
        "In \($0) seconds this device goes back to its first page. What you sent us with Continue is "
          + "kept."
      },
      goOn: "Yes, go on"),
    keeping: KeepingTexts(
      kept: "What you choose is kept as you go.",
      failed: "Not kept yet: there is no connection. We keep trying.",
      refused: "This could not be kept. Press Continue to see why."))
}
