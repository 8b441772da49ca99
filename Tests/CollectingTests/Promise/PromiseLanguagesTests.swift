import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

/// What is promised is the same in every language.
@Suite struct PromiseLanguagesTests {
  /// A promise in a language: to a leader of sales, or to the frontline there.
  private func text(
    _ language: InterfaceLanguage, settings: WaveSettings = WaveSettings(), leaders: Int = 5,
    retention: Retention = .unlimited, isPanel: Bool = false, tier: Tier = .middle
  ) throws -> PromiseText {
    let people = (0..<leaders + 20).map { number in
      Participant(
        id: Identifier("p\(number)"), department: "sales",
        tier: number < leaders ? .middle : .frontline, language: "en")
    }
    let others = (0..<10).map { number in
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
      isPanel: isPanel, allowsCodeWords: isPanel)
    let promise = Promises(survey: Harbour.survey, roster: roster)
      .promise(of: wave, in: "sales", at: tier)
    return PromiseText(promise, end: "END-OF-WAVE", language: language.language)
  }

  private func words(_ text: PromiseText) -> String {
    text.sections.flatMap(\.lines).map(\.plain).joined(separator: "\n")
  }

  private static let others = InterfaceLanguage.allCases.filter { $0 != .english }

  private static let cases = [
    WaveSettings(), WaveSettings(breakdowns: ["shift"], isByTier: true),
    WaveSettings(smallLeadership: .directionOnly), WaveSettings(smallLeadership: .openLeaders),
    WaveSettings(noise: NoiseBudget(hundredths: 200)), WaveSettings(disclosure: .roles),
  ]

  @Test(arguments: others, [Tier.middle, .frontline])
  func `each sentence has its fellow in the other language, in the same place`(
    language: InterfaceLanguage, tier: Tier
  ) throws {
    for settings in Self.cases {
      for leaders in [1, 4, 12] {
        for isPanel in [false, true] {
          let retention = Retention(days: isPanel ? 30 : nil)
          let english = try text(
            .english, settings: settings, leaders: leaders, retention: retention,
            isPanel: isPanel, tier: tier)
          let other = try text(
            language, settings: settings, leaders: leaders, retention: retention,
            isPanel: isPanel, tier: tier)
          #expect(other.sections.map(\.lines.count) == english.sections.map(\.lines.count))
          let pairs = zip(
            english.sections.flatMap(\.lines), other.sections.flatMap(\.lines))
          for (line, fellow) in pairs {
            #expect(fellow.plain != line.plain && !fellow.plain.isEmpty, "\(line.plain)")
            #expect(fellow.strong.isEmpty == line.strong.isEmpty, "\(line.plain)")
          }
        }
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `numbers, names and dates stand in the sentences of every language`(
    language: InterfaceLanguage
  ) throws {
    let settings = WaveSettings(
      minimumGroup: 7, minimumComments: 13, breakdowns: ["shift"], isByTier: true)
    let words = words(
      try text(
        language, settings: settings, leaders: 8,
        retention: Retention(days: 41, responseDays: 403)))
    for figure in ["7", "13", "41", "403", "Sales", "END-OF-WAVE", Harbour.organisation.name] {
      #expect(words.contains(figure), "\(language) lacks \(figure)")
    }
    #expect(words.contains("7") && !words.contains("#"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `few leaders read in every language below which number they are asked`(
    language: InterfaceLanguage
  ) throws {
    let settings = WaveSettings(minimumGroup: 7, smallLeadership: .openLeaders)
    for tier in [Tier.middle, .frontline] {
      let few = try text(language, settings: settings, leaders: 6, tier: tier)
      let enough = try text(language, settings: settings, leaders: 7, tier: tier)
      let more = few.sections[0].lines.filter { !enough.sections[0].lines.contains($0) }
      #expect(more.contains { $0.strong == "Sales" && $0.after.contains("7") })
      let aboutThem = more.filter { $0.strong != "Sales" }
      #expect(aboutThem.count > (tier == .middle ? 1 : 0))
      #expect(tier == .middle || aboutThem.contains { $0.plain.contains("7") })
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `one of few reads that the numbers are kept back unless all agree, where they may`(
    language: InterfaceLanguage
  ) throws {
    func keeping(_ mode: SmallLeadership) throws -> [String] {
      try text(language, settings: WaveSettings(smallLeadership: mode), leaders: 2)
        .sections[3].lines.map(\.plain)
    }
    let (open, rolled) = (try keeping(.openLeaders), try keeping(.rollUp))
    #expect(open.count == rolled.count)
    #expect(zip(open, rolled).filter { $0 != $1 }.count == 1)
  }

  @Test(arguments: [
    (InterfaceLanguage.english, 100, "2.7 times"), (.german, 100, "2,7-mal"),
    (.spanish, 100, "2,7 veces"), (.french, 200, "7,4 fois"), (.arabic, 200, "7.4 مرة"),
    (.english, 500, "148 times"), (.german, 500, "148-mal"), (.arabic, 500, "148 مرة"),
    (.arabic, 600, "403 مرات"),
  ])
  func `noise is told in the numbers of the language`(
    language: InterfaceLanguage, budget: Int, words: String
  ) throws {
    let noise = try #require(NoiseBudget(hundredths: budget))
    let text = try text(language, settings: WaveSettings(noise: noise))
    #expect(text.sections[0].lines.contains { $0.strong == words })
  }

  @Test(arguments: [
    (1, "بعد يوم واحد من"), (2, "بعد يومين من"), (3, "بعد 3 أيام من"), (11, "بعد 11 يومًا من"),
    (100, "بعد 100 يوم من"),
  ])
  func `Arabic counts days in its six forms`(days: Int, words: String) throws {
    let text = try text(.arabic, retention: Retention(days: days))
    #expect(self.words(text).contains(words))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `a department with few leaders is told so by name`(language: InterfaceLanguage) throws {
    let rolled = try text(language, leaders: 4)
    let whole = try text(language, leaders: 9)
    #expect(words(rolled) != words(whole))
    let line = try #require(
      rolled.sections[0].lines.first { line in
        !whole.sections[0].lines.contains(line) && line.strong == "Sales"
      })
    #expect(line.plain.count > 20)
  }
}
