import Collecting
import SurveyModel
import Testing

@testable import parallax

/// The words of the terminal questionnaire are there in every language.
@Suite struct AnswerTextsTests {
  /// Words that may be the same in two languages: "Page 3" is French too.
  private static let alike: Set<String> = ["page", "question", "no"]

  /// All words of a language by name, each closure called with values that can be found again.
  private func words(_ language: InterfaceLanguage) -> [String: String] {
    let texts = AnswerTexts(language)
    let (question, check) = (texts.question, texts.check)
    var words = [
      "send": texts.keys.send, "page": question.page(71, 72),
      "question": question.question(71, 72), "line": question.line(71, 72, "W"),
      "leader": question.mixedHeading[.leader], "frontline": question.mixedHeading[.frontline],
      "profile": question.profileHeading, "open": question.openHeading,
      "leaveOut": question.leaveOut, "hint": question.hint(603),
      "notOnScale": question.notOnScale("WW", 71, 72), "notAnOption": question.notAnOption("WW"),
      "dontKnow": question.dontKnowNotOffered, "tooLong": question.tooLong(612, 603),
      "yourAnswer": question.yourAnswer, "enterKeeps": question.enterKeeps("WW"),
      "lineKeys": question.lineKeys, "arrows": question.arrows, "keys": question.screenKeys,
      "openKeys": question.openScreenKeys, "draft": question.draft,
      "openDraft": question.openDraft, "helpKeys": question.helpKeys, "title": check.title,
      "heading": check.heading, "answered": check.answered(71, 72, 73), "none": check.noComment,
      "comments": check.comments(77), "checkKeys": check.screenKeys,
      "after": check.afterSending, "prompt": check.prompt,
      "again": check.promptAgain, "yes": texts.consent.yes.first ?? "",
      "no": texts.consent.no.first ?? "", "nowYes": texts.consent.nowYes,
      "nowNo": texts.consent.nowNo, "agreed": texts.consent.agreed,
      "declined": texts.consent.declined, "consentKeys": texts.consent.screenKeys,
      "consentPrompt": texts.consent.prompt, "consentAgain": texts.consent.promptAgain,
      "consentDraft": texts.consent.draft, "until": texts.promise.openUntil("WW"),
      "youLead": texts.promise.youAre(.leader, "WW"),
      "youServe": texts.promise.youAre(.frontline, "WW"), "notRight": texts.promise.notRight,
      "promise": texts.promise.heading, "decline": texts.promise.decline,
      "takes": texts.promise.takes(17), "kept": texts.promise.kept, "saved": texts.ending.saved,
      "thanks": texts.ending.thanks, "receipt": texts.ending.receipt("WW"),
      "meaning": texts.ending.meaning, "first": texts.ending.first,
    ]
    let notices = [
      ("incomplete", texts.link.incomplete), ("unknown", texts.link.unknown),
      ("revoked", texts.link.revoked), ("spent", texts.link.spent("WW")),
      ("notYet", texts.link.notYetOpen("WW")), ("closed", texts.link.closed("WW")),
    ]
    for (name, notice) in notices {
      words[name] = notice.words
      words[name + "Hint"] = notice.hint
    }
    return words
  }

  @Test(arguments: InterfaceLanguage.allCases.filter { $0 != .english })
  func `every text is there, and differs from English`(language: InterfaceLanguage) throws {
    let english = words(.english)
    for (name, text) in words(language) {
      #expect(text.contains { $0.isLetter }, "\(name) is empty")
      let same = try #require(english[name])
      #expect(text != same || Self.alike.contains(name), "\(name) is English: \(text)")
      #expect(!text.contains("#"), "\(name): \(text)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `what is filled in stands in the text`(language: InterfaceLanguage) {
    let words = words(language)
    let figures: [(String, [String])] = [
      ("page", ["71", "72"]), ("question", ["71", "72"]), ("line", ["71", "72", "W"]),
      ("hint", ["603"]), ("notOnScale", ["WW", "71", "72"]), ("notAnOption", ["WW"]),
      ("tooLong", ["612", "603"]), ("enterKeeps", ["WW"]), ("answered", ["71", "72", "73"]),
      ("comments", ["77"]), ("until", ["WW"]), ("youLead", ["WW"]),
      ("youServe", ["WW"]), ("takes", ["17"]), ("receipt", ["WW"]), ("spentHint", ["WW"]),
      ("notYet", ["WW"]), ("closed", ["WW"]),
    ]
    for (name, values) in figures {
      for value in values {
        #expect(words[name]?.contains(value) == true, "\(name) lacks \(value)")
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `each command has a key of its own, and the words name it`(
    language: InterfaceLanguage
  ) {
    let texts = AnswerTexts(language)
    let keys = texts.keys
    let all = [keys.back, keys.save, keys.help, keys.yes, keys.no, keys.change]
    #expect(Set(all).count == 6 && all.allSatisfy { $0.isLetter })
    #expect(keys.send == keys.send.lowercased())
    for (key, places) in [
      (keys.back, [texts.question.lineKeys, texts.question.screenKeys, texts.check.screenKeys]),
      (keys.save, [texts.question.lineKeys, texts.question.helpKeys, texts.check.screenKeys]),
      (keys.save, [texts.consent.screenKeys, texts.consent.prompt, texts.consent.promptAgain]),
      (keys.help, [texts.question.lineKeys, texts.question.screenKeys]),
      (keys.yes, [texts.check.screenKeys, texts.consent.screenKeys]),
      (keys.no, [texts.consent.screenKeys]),
      (keys.change, [texts.consent.agreed, texts.consent.declined]),
    ] {
      for place in places {
        let words = place.split { !$0.isLetter }
        #expect(words.contains(Substring(String(key))), "\(key) is not in: \(place)")
      }
    }
    for prompt in [texts.check.prompt, texts.check.promptAgain] {
      #expect(prompt.contains(keys.send), "\(prompt)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `yes and no are typed as a word or as a key, and nothing stands for both`(
    language: InterfaceLanguage
  ) throws {
    let texts = AnswerTexts(language)
    let (yes, no) = (texts.consent.yes, texts.consent.no)
    #expect(yes.contains(String(texts.keys.yes)) && no.contains(String(texts.keys.no)))
    #expect(Set(yes).isDisjoint(with: no))
    #expect((yes + no).allSatisfy { $0 == $0.lowercased() })
    #expect(!(yes + no).contains(String(texts.keys.save)))
    let shown = [try #require(yes.first), try #require(no.first)]
    for prompt in [texts.consent.prompt, texts.consent.promptAgain] {
      #expect(shown.allSatisfy { prompt.contains($0) }, "\(prompt)")
    }
    #expect(texts.consent.agreed != texts.consent.declined)
    #expect(texts.consent.nowYes != texts.consent.nowNo)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `the lines of keys fit on a terminal of eighty columns`(language: InterfaceLanguage) {
    let texts = AnswerTexts(language)
    for line in [
      texts.question.arrows + texts.question.screenKeys, texts.question.openScreenKeys,
      texts.question.helpKeys, texts.check.screenKeys, texts.consent.screenKeys,
    ] {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: [
    ("٣", "3"), ("؟", "?"), ("۵", "5"), ("12", "12"), ("-", "-"), ("b", "b"), ("½", "½"),
  ])
  func `digits of any script stand for those of the list`(typed: String, meant: String) {
    #expect(AnswerWords.plain(typed) == meant)
  }

  @Test(arguments: [
    (["LANG": "de_AT.UTF-8"], "de-AT"), (["LANG": "de_DE", "LC_ALL": "es_MX.utf8"], "es-MX"),
    (["LC_ALL": "", "LANG": "fr_FR@euro"], "fr-FR"), (["LANG": "C.UTF-8"], nil), ([:], nil),
  ])
  func `the machine's language is read from its locale`(
    environment: [String: String], language: String?
  ) {
    #expect(TerminalLanguage.ofMachine(environment)?.rawValue == language)
  }
}
