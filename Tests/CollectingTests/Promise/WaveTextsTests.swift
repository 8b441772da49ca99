import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

/// What a wave says in words of its own.
@Suite struct WaveTextsTests {
  private static let file = """
    purpose:
      en: To learn what keeps you from helping.
      de: Um zu lernen, was Sie hindert.
    contact:
      en: >
        Ask Jo Diaz,
        extension 12.
      de: Fragen Sie Jo Diaz.
    """

  private static let contact = "Ask Jo Diaz, extension 12."

  @Test func `each kind has a text for each language`() throws {
    let texts = try WaveTextsFile.read(Array(Self.file.utf8))
    #expect(texts.texts.keys.count == 2)
    #expect(texts.texts(in: "en").map(\.kind) == [.purpose, .contact])
    #expect(texts.texts(in: "en").map(\.text).last == Self.contact)
    #expect(texts.texts(in: "fr").isEmpty)
  }

  @Test func `all faults of a file are told with their places`() throws {
    let long = String(repeating: "a", count: WaveTexts.longest + 1)
    let text = """
      reason:
        en: x
      purpose: why
      contact:
        english!: x
        de:
      consent:
        en: \(long)

      """
    let error = #expect(throws: SettingsFaults.self) {
      try WaveTextsFile.read(Array(text.utf8))
    }
    let faults = try #require(error).faults
    #expect(faults.map(\.line) == [1, 3, 5, 6, 8])
    #expect(error?.code == "wave.texts")
    #expect(faults.first?.message.contains("purpose, responsible") == true)
  }

  @Test(arguments: ["", "- en", "purpose: [", "\u{0}"])
  func `what is no file of texts is told`(_ text: String) {
    #expect(throws: SettingsFaults.self) { try WaveTextsFile.read(Array(text.utf8)) }
  }

  @Test func `a language of the survey that lacks a text is named, and no wave opens`() throws {
    let texts = WaveTexts([
      .purpose: LocalizedText(["en": "Why.", "de": "Warum."]),
      .contact: LocalizedText(["en": "Jo.", "nl": "Jo."]),
    ])
    let faults = WaveOpening.faults(
      of: Self.wave(texts), survey: Harbour.survey, roster: try Harbour.roster(),
      at: Harbour.during)
    #expect(
      faults == [
        .missingText(.contact, "de"), .strangeText(.contact, "nl", known: ["en", "de"]),
      ])
    #expect(faults.map(\.code) == ["wave.missing-text", "wave.strange-text"])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `people read them first, in their language, under its own words`(
    _ language: InterfaceLanguage
  ) throws {
    let code = language.language
    let all = Dictionary(
      uniqueKeysWithValues: WaveTexts.Kind.allCases.map {
        ($0, LocalizedText([code: "words of \($0.rawValue)"]))
      })
    let own = try #require(try Self.promise(WaveTexts(all), in: code).sections.first)
    #expect(own.lines.count == WaveTexts.Kind.allCases.count)
    for (line, kind) in zip(own.lines, WaveTexts.Kind.allCases) {
      let colon = language == .french ? "\u{A0}:" : ":"
      #expect(line.after == "\(colon) words of \(kind.rawValue)")
      #expect(!line.strong.isEmpty)
    }
    #expect(Set(own.lines.map(\.strong) + [own.heading]).count == 6)
    if language != .english {
      let english = try Self.promise(
        WaveTexts(all.mapValues { LocalizedText(["en": $0[code]]) }), in: "en")
      let labels = Set(own.lines.map(\.strong))
      #expect(labels.isDisjoint(with: english.sections[0].lines.map(\.strong)))
    }
  }

  @Test func `where a wave has none, the promise begins with what leaders see`() throws {
    let plain = try Self.promise(WaveTexts(), in: "en").sections
    #expect(plain.count == 4)
    #expect(plain.first?.heading == "What your leaders see")
  }

  private static func wave(_ texts: WaveTexts) -> Wave {
    let plain = Harbour.wave()
    return Wave(
      name: plain.name, organisation: plain.organisation, surveySource: plain.surveySource,
      opens: plain.opens, closes: plain.closes, settings: plain.settings, texts: texts)
  }

  private static func promise(_ texts: WaveTexts, in language: Language) throws -> PromiseText {
    let promise = Promises(survey: Harbour.survey, roster: try Harbour.roster())
      .promise(of: wave(texts), in: "sales", at: .frontline)
    return PromiseText(promise, end: "26 January", language: language)
  }
}
