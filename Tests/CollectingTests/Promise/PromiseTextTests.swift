import Collecting
import SurveyModel
import TestSupport
import Testing

/// The words say what the settings are, and nothing that they are not.
@Suite struct PromiseTextTests {
  private func text(
    _ settings: WaveSettings = WaveSettings(), leaders: Int = 5, frontline: Int = 20,
    elsewhere: Int = 10, retention: Retention = .unlimited, isPanel: Bool = false,
    tier: Tier = .middle, allowsCodeWords: Bool = false
  ) throws -> PromiseText {
    let people = (0..<leaders + frontline).map { number in
      Participant(
        id: Identifier("p\(number)"), department: "sales",
        tier: number < leaders ? .middle : .frontline, language: "en")
    }
    let others = (0..<elsewhere).map { number in
      Participant(
        id: Identifier("q\(number)"), department: "ops",
        tier: number < 5 ? .middle : .frontline, language: "en")
    }
    let roster = Roster(
      tree: try DepartmentTree(Harbour.departments), participants: people + others)
    let plain = Harbour.wave(settings: settings)
    let wave = Wave(
      name: plain.name, organisation: plain.organisation, surveySource: plain.surveySource,
      opens: plain.opens, closes: plain.closes, settings: settings, retention: retention,
      isPanel: isPanel, allowsCodeWords: allowsCodeWords)
    let promise = Promises(survey: Harbour.survey, roster: roster)
      .promise(of: wave, in: "sales", at: tier)
    return PromiseText(promise, end: "26 January", language: "en")
  }

  private func words(of text: PromiseText) -> String {
    text.sections.flatMap(\.lines).map(\.plain).joined(separator: "\n")
  }

  @Test(arguments: [3, 5, 10])
  func `the smallest group is said as it is set`(_ group: Int) throws {
    let settings = WaveSettings(minimumGroup: group, minimumComments: group + 4)
    let words = words(of: try text(settings, leaders: 10))
    #expect(words.contains("at least \(group) leaders and \(group) frontline answered"))
    #expect(words.contains("Comments only from groups of \(group + 4) or more"))
  }

  @Test func `with noise it is said how much can be concluded, and no smallest group`() throws {
    let noise = try #require(NoiseBudget("2"))
    let words = words(of: try text(WaveSettings(noise: noise), leaders: 2))
    #expect(words.contains("more than 7.4 times as likely"))
    #expect(words.contains("in tenths while the survey runs"))
    #expect(words.contains("An exact number"))
    #expect(!words.contains("at least"))
    #expect(!words.contains("too few"))
    #expect(!words.contains("smaller than is said here"))
    let less = try #require(NoiseBudget("1"))
    #expect(self.words(of: try text(WaveSettings(noise: less))).contains("2.7 times as likely"))
  }

  @Test func `rows are promised where they may leave, and not a word is said of them elsewhere`()
    throws
  {
    let row = "In it a row is one person"
    #expect(!words(of: try text()).contains(row))
    let told = words(of: try text(WaveSettings(minimumGroup: 6, disclosure: .roles), leaders: 8))
    #expect(told.contains(row))
    #expect(told.contains("only if at least 24 people of your role answered"))
    #expect(told.contains("could find your row"))
    let few = words(of: try text(WaveSettings(minimumGroup: 3, disclosure: .roles), leaders: 8))
    #expect(few.contains("at least 20 people of your role"))
  }

  @Test func `days of deletion and panels are said as they are set`() throws {
    let plain = words(of: try text())
    #expect(plain.contains("No day is set on which your name and your link are deleted"))
    #expect(plain.contains("No day is set on which the stored answers are deleted"))
    #expect(!plain.contains("several surveys"))
    let kept = words(of: try text(retention: Retention(days: 30, responseDays: 400)))
    #expect(kept.contains("Your name and your link are deleted 30 days after the survey closes"))
    #expect(kept.contains("The stored answers are deleted 400 days after the survey closes"))
    let joined = words(of: try text(isPanel: true))
    #expect(joined.contains("A code joins your answers of several surveys"))
  }

  @Test func `code words are promised where a wave allows them, and nowhere else`() throws {
    #expect(!words(of: try text()).contains("five words"))
    let allowed = words(of: try text(allowsCodeWords: true))
    #expect(allowed.contains("On request five words open your answers on another device"))
  }

  @Test func `a breakdown is said only where it is declared`() throws {
    let plain = words(of: try text())
    #expect(!plain.contains("also by") && plain.contains("no finer level of leadership"))
    let declared = words(of: try text(WaveSettings(breakdowns: ["shift"], isByTier: true)))
    #expect(declared.contains("also by “Which shift?”"))
    #expect(declared.contains("also by level of leadership"))
    #expect(!declared.contains("no finer level"))
  }

  @Test func `the questions about the person that are stored are named`() throws {
    let told = words(of: try text())
    #expect(told.contains("with what you say of yourself: “Which shift?”, which you may leave out"))
    #expect(!told.contains("with department and level only"))
  }

  @Test func `where nothing can be told, no smaller group is spoken of`() throws {
    let told = words(of: try text(leaders: 2, frontline: 3, elsewhere: 0))
    #expect(told.contains("No results: the whole organisation has too few people for that"))
    #expect(!told.contains("smaller than is said here"))
    #expect(words(of: try text()).contains("smaller than is said here"))
  }

  @Test
  func `few leaders everywhere who are asked for consent are not told that there is no result`()
    throws
  {
    let settings = WaveSettings(smallLeadership: .openLeaders)
    let told = words(of: try text(settings, leaders: 2, elsewhere: 0))
    #expect(!told.contains("No results"))
    #expect(told.contains("with fewer than 5 leaders, only if each of them"))
  }

  @Test func `what is told of few leaders is said to those it concerns`() throws {
    let rolled = words(of: try text(leaders: 4))
    #expect(rolled.contains("Sales has too few leaders to be shown on its own"))
    #expect(!rolled.contains("Results of Sales") && !rolled.contains("rosier"))
    let settings = WaveSettings(smallLeadership: .directionOnly)
    let directed = words(of: try text(settings, leaders: 4))
    #expect(directed.contains("Of Sales only which side is rosier"))
    let large = words(of: try text(settings, leaders: 5))
    #expect(!large.contains("rosier") && large.contains("Results of Sales"))
  }

  @Test func `few leaders are told what they may agree to, and their frontline too`() throws {
    let settings = WaveSettings(smallLeadership: .openLeaders)
    let leader = words(of: try text(settings, leaders: 2))
    #expect(
      leader.contains("Of Sales, with fewer than 5 leaders, only if each of them who answers"))
    #expect(leader.contains("without your yes none of it is shown"))
    let frontline = words(of: try text(settings, leaders: 2, tier: .frontline))
    #expect(frontline.contains("yours stays one of at least 5"))
    #expect(!frontline.contains("your yes"))
    let large = words(of: try text(settings, leaders: 5))
    #expect(!large.contains("your yes") && large.contains("Results of Sales"))
  }

  @Test func `an organisation that is too small is promised no result at all`() throws {
    let settings = WaveSettings(breakdowns: ["shift"])
    let words = words(of: try text(settings, leaders: 1, frontline: 3, elsewhere: 0))
    #expect(words.contains("No results: the whole organisation has too few people"))
    #expect(!words.contains("Results also by") && !words.contains("on its own"))
  }

  @Test func `a day of deletion is not invented`() throws {
    #expect(words(of: try text()).contains("No day is set"))
  }

  @Test func `the end stands in it, and what opens the box before`() throws {
    let words = words(of: try text())
    #expect(words.contains("26 January; then the box is opened, once"))
    #expect(words.contains("takes both the survey’s key and its database"))
  }

  @Test func `it is short`() throws {
    let settings = WaveSettings(
      breakdowns: ["shift"], isByTier: true, smallLeadership: .directionOnly)
    let text = try text(settings, leaders: 3)
    #expect(text.sections.flatMap(\.lines).count <= 22)
    for line in text.sections.flatMap(\.lines) {
      #expect(line.plain.split(separator: " ").count <= 48, "\(line.plain)")
    }
  }
}
