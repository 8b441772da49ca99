import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct AnswerSessionTests {
  private func session(_ number: Int = 1) async throws -> AnswerSession {
    try await OpenedHarbour().session(number)
  }

  /// The first page of ``Harbour``: the two statements of the first block.
  private let firstPage = ["welcome-1", "welcome-2"]

  @Test func `begins with nothing chosen, on the first page`() async throws {
    let session = try await session()
    #expect(session.beginning == .fresh)
    #expect(session.resumePage == 0)
    #expect(session.draft.answers == Array(repeating: .blank, count: 9))
    #expect(session.pages[0].questions.map(\.id) == firstPage)
    for question in session.pages.flatMap(\.questions) {
      #expect(session.input(for: question) == "")
    }
  }

  @Test func `both roles get the same pages, in their own words`() async throws {
    let harbour = try await OpenedHarbour()
    let boss = try await harbour.session(0)
    let worker = try await harbour.session(2)
    #expect(boss.role == .leader && worker.role == .frontline)
    #expect(boss.pages == worker.pages)
    let question = try #require(boss.pages.first?.questions.first)
    #expect(question.text(for: boss.role, in: "en") == "Statement welcome-1 As a leader.")
    #expect(question.text(for: worker.role, in: "en") == "Statement welcome-1 At the front.")
  }

  @Test func `every question that is asked stands on one page`() async throws {
    let asked = try await session().pages.flatMap(\.questions).map(\.id)
    let survey = Harbour.survey
    let all =
      survey.items.map(\.id.rawValue) + survey.openQuestions.map(\.id.rawValue)
      + survey.profile.map(\.id.rawValue)
    #expect(asked.sorted() == all.sorted())
  }

  @Test func `records points, don't know and blanks by what the form shows`() async throws {
    var session = try await session()
    #expect(session.record(["welcome-1": "5", "welcome-2": "?"], page: 0).isEmpty)
    #expect(Array(session.draft.answers[0...1]) == [.point(4), .dontKnow])
    #expect(session.resumePage == 1)
    let questions = session.pages[0].questions
    #expect(questions.map { session.input(for: $0) } == ["5", "?"])
    #expect(session.record(["welcome-2": ""], page: 0).isEmpty)
    #expect(Array(session.draft.answers[0...1]) == [.blank, .blank])
    #expect(session.resumePage == 1)
  }

  @Test func `records options of profile questions by their names`() async throws {
    var session = try await session()
    let page = session.pages.count - 1
    #expect(session.record(["shift": "night"], page: page).isEmpty)
    #expect(session.draft.answers.last == .point(1))
    #expect(session.input(for: session.pages[page].questions[0]) == "night")
    let faults = session.record(["shift": "noon"], page: page)
    #expect(faults == [AnswerFault(question: "shift", reason: .notAnOption)])
    #expect(session.draft.answers.last == .point(1))
  }

  @Test(arguments: ["0", "6", "-1", "4.0", "04", "+4", "four", "４", "4 4", "99999999999999999999"])
  func `a value that is not on the scale is reported, and the rest is kept`(
    value: String
  ) async throws {
    var session = try await session()
    _ = session.record("2", for: "welcome-1")
    let faults = session.record(["welcome-1": value, "welcome-2": "3"], page: 0)
    #expect(
      faults == [
        AnswerFault(question: "welcome-1", reason: .notOnScale(lowest: 1, highest: 5))
      ])
    #expect(Array(session.draft.answers[0...1]) == [.point(1), .point(2)])
    #expect(session.resumePage == 0)
  }

  @Test func `all faults of a page are reported, in its order`() async throws {
    var session = try await session()
    let faults = session.record(["welcome-2": "9", "welcome-1": "x"], page: 0)
    #expect(faults.map(\.question) == firstPage)
  }

  @Test func `don't know is refused where it is not offered`() async throws {
    var session = try await session()
    let fault = session.record("?", for: "welcome-now")
    #expect(fault == AnswerFault(question: "welcome-now", reason: .dontKnowNotOffered))
    #expect(session.record("6", for: "welcome-now") == nil)
    #expect(session.draft.answers[2] == .point(5))
  }

  @Test func `inputs of other pages and unknown names are passed over`() async throws {
    var session = try await session()
    _ = session.record(["token": "abc", "promises-1": "4", "welcome-1": "1"], page: 0)
    #expect(session.draft.answers.filter { $0 != .blank } == [.point(0)])
    let before = session.draft
    #expect(session.record(["welcome-1": "3"], page: 99).isEmpty)
    #expect(session.record(["welcome-1": "3"], page: -1).isEmpty)
    #expect(session.record("3", for: "token") == nil)
    #expect(session.draft == before)
  }

  @Test(
    arguments: [
      ("  Two\r\nlines\r ", "Two\nlines"), (" \n\t ", nil), ("tab\tstays", "tab\tstays"),
      ("no\u{0}bell\u{7}\u{1B}[31m", "nobell[31m"), ("<b>&\"'", "<b>&\"'"),
    ])
  func `words are kept as written, but for line ends, blanks and control characters`(
    typed: String, kept: String?
  ) async throws {
    var session = try await session()
    #expect(session.record(typed, for: "hinder") == nil)
    #expect(session.draft.comments["hinder"] == kept)
  }

  @Test func `words that are too long are refused, and what was there stays`() async throws {
    var session = try await session()
    #expect(session.record(String(repeating: "漢", count: 40), for: "help") == nil)
    let fault = session.record(String(repeating: "a", count: 41), for: "help")
    #expect(
      fault == AnswerFault(question: "help", reason: .tooLong(length: 41, most: 40)))
    #expect(session.draft.comments["help"] == String(repeating: "漢", count: 40))
    // A browser counts a smiley as two.
    #expect(session.record(String(repeating: "😀", count: 20), for: "help") == nil)
    #expect(session.record(String(repeating: "😀", count: 21), for: "help") != nil)
  }

  @Test func `the check tells what is missing, unknown and written`() async throws {
    var session = try await session()
    _ = session.record("4", for: "welcome-1")
    _ = session.record("?", for: "welcome-2")
    _ = session.record("Parts arrive late.", for: "hinder")
    let check = session.check
    #expect(check.asked == 8 && check.answered == 2)
    #expect(
      check.blank.map(\.question.id) == [
        "welcome-now", "welcome-needed", "promises-1", "promises-2", "promises-now",
        "promises-needed",
      ])
    #expect(check.dontKnow.map(\.question.id) == ["welcome-2"])
    #expect(check.dontKnow.map { [$0.page, $0.place] } == [[0, 1]])
    #expect(check.comments.map(\.text) == ["Parts arrive late."])
    for entry in check.blank {
      #expect(session.pages[entry.page].questions[entry.place] == entry.question)
    }
  }

  @Test func `the short form asks only its statements and all levels`() async throws {
    let harbour = try await OpenedHarbour(settings: WaveSettings(shortForm: true))
    let session = try await harbour.session(1)
    let asked = session.pages.flatMap(\.questions).map(\.id)
    #expect(!asked.contains("welcome-2") && !asked.contains("promises-2"))
    #expect(session.promise.statements == 6)
    #expect(session.promise.minutes == 2)
    #expect(session.check.blank.count == 6)
  }

  @Test func `the language can be changed to one that the survey has`() async throws {
    var session = try await session(4)
    #expect(session.language == "de")
    let english = session.choose("en")
    #expect(english && session.language == "en")
    let french = session.choose("fr")
    #expect(!french && session.language == "en")
  }

  @Test func `the promise tells who we think the person is, and the real thresholds`()
    async throws
  {
    let settings = WaveSettings(minimumGroup: 7, minimumComments: 12, breakdowns: ["shift"])
    let promise = try await OpenedHarbour(settings: settings).session(2).promise
    #expect(promise.role == .frontline && promise.tier == .frontline)
    #expect(promise.department == "North")
    #expect(promise.organisation.rawValue == "Harbour Services" && promise.wave == "spring")
    #expect(promise.minimumGroup == 7 && promise.minimumComments == 12)
    #expect(promise.breakdowns.map(\.id) == ["shift"])
    #expect(promise.closes == Harbour.closes)
    #expect(promise.minutes == 6 && promise.statements == 8)
  }

  @Test func `neither its description nor its mirror tells an answer or the link`() async throws {
    let harbour = try await OpenedHarbour()
    var session = try await harbour.session(1)
    _ = session.record("Secret words", for: "hinder")
    var dumped = ""
    dump(session, to: &dumped)
    for words in ["\(session)", String(reflecting: session), dumped] {
      #expect(!words.contains("Secret"))
      #expect(!words.contains(harbour.links[1].secret.text))
    }
  }
}
