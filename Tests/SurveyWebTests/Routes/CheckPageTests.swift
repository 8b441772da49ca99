import Collecting
import SurveyModel
import TestSupport
import Testing

@testable import SurveyWeb

/// The page before sending is short, and names everything that is missing.
@Suite struct CheckPageTests {
  private func check(_ given: [(String, [String: String])]) async throws -> String {
    let world = try await WebWorld()
    let link = try world.link()
    return try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      for (page, answers) in given { _ = try await visitor.post(page, answers) }
      return try await visitor.get(SitePath.check).body
    }
  }

  @Test func `a question about the person that was left out is named`() async throws {
    let page = try await check([])
    #expect(page.contains("Which shift?"))
    #expect(page.contains("about you, left out, which is fine"))
    let answered = try await check([("/answer/6", ["shift": "day"])])
    #expect(!answered.contains("Which shift?"))
  }

  @Test func `a long list is folded away under its number, and a short one stands open`()
    async throws
  {
    let long = try await check([])
    #expect(long.contains("<details class=\"more\"><summary>Show 8 questions</summary>"))
    let rest: [(String, [String: String])] = [
      ("/answer/1", ["welcome-1": "4", "welcome-2": "?"]),
      ("/answer/2", ["welcome-now": "3", "welcome-needed": "4"]),
      ("/answer/3", ["promises-1": "2", "promises-2": "2"]),
      ("/answer/4", ["promises-now": "1"]),
    ]
    let short = try await check(rest)
    #expect(!short.contains("<details"))
    #expect(short.contains("Without an answer") && short.contains("“I don’t know”"))
  }

  @Test func `the number of questions without an answer is what the first line leaves`()
    async throws
  {
    let page = try await check([("/answer/1", ["welcome-1": "4"])])
    #expect(page.contains("You answered 1 of 8 questions."))
    #expect(page.contains("<summary>Show 7 questions</summary>"))
    // What is asked about the person is not among them.
    let own = try #require(page.firstRange(of: "<h2>A little about you</h2>"))
    #expect(page[own.upperBound...].contains("Which shift?"))
    #expect(!page[..<own.lowerBound].contains("Which shift?"))
  }

  @Test func `a page without answers is named by its first words, and leads to the first of them`()
    async throws
  {
    let world = try await WebWorld(survey: Harbour.long)
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      _ = try await visitor.begin(link)
      _ = try await visitor.post("/answer/1", ["welcome-1": "4"])
      let page = try await visitor.get(SitePath.check).body
      #expect(page.contains("<dt>welcome · Statement welcome-2 At the front.</dt>"))
      #expect(page.contains("<dd>Page 1 of 10 · 1 question left out, which is fine</dd>"))
      #expect(page.contains("href=\"/answer/1?from=check#q-welcome-2-1\""))
    }
  }

  @Test func `the foot of a page of words does not promise what holds of answers`() async throws {
    let world = try await WebWorld()
    let link = try world.link()
    try await world.visit { client in
      let visitor = Visitor(client)
      let answers = try await visitor.begin(link).body
      #expect(answers.contains("<span>Your answers are never shown alone.</span>"))
      let words = try await visitor.get("/answer/5").body
      #expect(!words.contains("never shown alone"))
      #expect(words.contains("<span>What you write is shown word for word, without your name."))
      _ = try await visitor.post("/answer/5", ["hinder": "Late parts."])
      let check = try await visitor.get(SitePath.check).body
      #expect(check.contains("never shown alone. What you write is shown word for word"))
    }
  }
}
