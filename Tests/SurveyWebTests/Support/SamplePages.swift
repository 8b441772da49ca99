@testable import SurveyWeb

/// A view of each page that has something in every part of it.
enum SamplePages {
  static let texts = InterfaceTexts.english
  static let promise = PromiseView(
    heading: "Promise", lede: "Lede",
    sections: [
      .init(
        heading: "Seen", lines: [.init(before: "At least ", strong: "5", after: " answered")])
    ])
  static let frame: Frame = {
    var frame = Frame(
      texts: texts, title: "Title", place: "Harbour", helpLinks: .beside,
      languagesAbove: languages, languagesBelow: languages, offersLookUp: true)
    frame.wayOut = wayOut
    return frame
  }()
  static let wayOut = Frame.WayOut(leaveAddress: "/answer/leave", leaveLabel: "Leave")

  /// A choice with every kind of option in its first one.
  static let languages = LanguageSwitch(
    label: "Language",
    options: [
      .init(
        code: "de", direction: "ltr", name: "Deutsch", isHere: true, address: "/?lang=de",
        form: "ask", formAction: "/answer/language")
    ],
    own: .init(id: "languages", action: "/answer/language", token: "00", place: "check"),
    precedes: "ask")

  static let start = StartView(
    frame: frame, page: texts.page, words: texts.start, eyebrow: "Spring", surveyTitle: "Survey",
    surveyLanguage: "de", lede: "Lede", minutes: "6 minutes", roleMark: "role-leader",
    role: "a leader", department: "North", promise: promise, consent: consent,
    action: "/answer/begin", token: "00", button: "Start", earlyButton: "Start",
    wishesHeading: "Else?",
    wishes: [
      .init(id: "doubt", offer: "Not mine", wishAction: "/answer/doubt", wishLanguage: "de")
    ], help: "Help")

  static let consent = ConsentView(
    heading: "May they be shown?", lines: ["Why"], label: "Yes", isChecked: true)

  static let protection = ProtectionView(
    frame: frame, page: texts.page, heading: "Protection", promise: promise, help: "Help")

  static let question = QuestionView(
    frame: frame, page: texts.page, words: texts.question,
    faults: .init(list: [.init(target: "q-a-1", message: "Fault")]), action: "/answer/1",
    token: "00", returnsToCheck: true, goesBack: true, progress: "Page 1 of 2",
    timeLeft: "1 minute", steps: ["here"], heading: "Heading", headingLanguage: "de",
    introduction: .init(text: "Introduction", language: "de"), surveyLanguage: "de",
    meanings: .init(open: true, points: [.init(label: "Point", meaning: "Meaning")]),
    groups: [
      .init(pair: true, block: .init(label: "Block", meaning: "Meaning"), statements: [statement])
    ],
    texts: [
      TextView(
        id: "q-b-1", name: "b", look: "statement wrong", wording: "Why?", hint: "Hint",
        fault: "Fault", describedBy: "q-b-1-fault", typed: "Words")
    ], codeWords: "Another device", keeping: texts.device.keeping, waiting: "Wait",
    spoken: "en", script: "/scripts/parallax.js")

  static let statement = StatementView(
    id: "q-a", name: "a", look: "statement", wording: "Statement", fault: "Fault",
    options: [
      .init(
        optionID: "q-a-1", value: "1", label: "One", chosen: true, describedBy: "q-a-fault")
    ],
    dontKnow: .init(
      optionID: "q-a-dk", value: "?", label: "Don't know", chosen: true, describedBy: nil))

  static let check = CheckView(
    frame: frame, page: texts.page, words: texts.check, backAddress: "/answer/2", lede: "Lede",
    sections: [
      .init(
        heading: "Missing", summary: "Missing (1)", note: "Note",
        entries: [
          .init(
            subject: "Statement", language: "de", remark: "Page 1", wordsOfOwn: true,
            address: "/answer/1", action: "Answer", about: ": Statement")
        ])
    ], nothingMissing: true, consent: consent, action: "/answer/submit", token: "00",
    spoken: "en")

  static let receipt = ReceiptView(
    frame: frame, page: texts.page, words: texts.receipt, heading: "In", lede: "Thank you",
    lines: ["Line"], code: "K7QF-2M9X-4RTB", meaning: "Note it",
    schedule: .init(
      heading: "Next", next: [.init(term: "Until", meaning: "Then")], withdrawal: "Until then"),
    ballotForm: .init(
      id: "ballot", action: "/receipt/withdraw", fields: [field], button: "Take it back"),
    leaving: LeavingView(texts.device.leaving, isShared: true))

  static let field = ConfirmView.Field(name: "receipt", value: "K7QF-2M9X-4RTB")

  static let confirm = ConfirmView(
    frame: frame, page: texts.page, heading: "Sure?", lines: ["Line"], action: "/receipt/withdraw",
    fields: [field], button: "Yes", stay: .init(address: "/", label: "No"), isFinal: true)

  static let lookUp = LookUpView(
    frame: frame, page: texts.page, fault: .init(heading: "Unknown", lines: ["Line"]),
    heading: "Answered?", lines: ["Line"], words: texts.ballot, action: "/receipt",
    field: "receipt", help: "Help")

  static let entry = EntryView(
    frame: frame, page: texts.page, heading: "Go on", lines: ["Line"], subheading: "Words",
    fault: "Fault", typed: "bafob", action: "/resume", label: "Words", hint: "Hint", button: "Go",
    help: "Help")

  static let lost = LostView(
    frame: frame, page: texts.page, heading: "Still here", lines: ["Line"], fault: "Fault",
    typed: "bafob", action: "/answer/1", fields: [.init(name: "a", value: "4")], label: "Link",
    hint: "Hint",
    button: "Keep", help: "Help")

  static let codeWords = CodeWordsView(
    frame: frame, page: texts.page, heading: "Five words", lines: ["Line"],
    made: .init(use: "Type them", words: ["bafob"], meaning: "Meaning"), offer: true,
    action: "/answer/words", token: "00", make: "Make", toQuestions: "On", onward: "/answer/1")

  static let pause = PauseView(
    frame: frame, page: texts.page, heading: "Still there?", meaning: "Soon it goes", goOn: "Yes",
    onward: "/answer/2", next: "Next", leave: "/answer/leave")

  static let onward: OnwardView = {
    var view = OnwardView(texts, onward: "/answer/begin")
    view.frame = frame
    return view
  }()

  static let notice = NoticeView(
    frame: frame, page: texts.page, heading: "Closed", lines: ["Line"], help: "Help",
    next: wayOut)

  /// Every page with its template.
  static let all: [(template: PageTemplates.Name, view: any PageView)] = [
    (.start, start), (.protection, protection), (.question, question), (.check, check),
    (.receipt, receipt), (.notice, notice), (.confirm, confirm), (.lookup, lookUp),
    (.entry, entry), (.lost, lost), (.codewords, codeWords), (.pause, pause), (.onward, onward),
  ]
}
