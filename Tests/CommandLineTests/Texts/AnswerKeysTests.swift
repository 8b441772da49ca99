import Collecting
import Testing

@testable import parallax

/// Letters on any keyboard.
@Suite struct AnswerKeysTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func `each letter that is named does what it says`(_ language: InterfaceLanguage) {
    let keys = AnswerTexts(language).keys
    #expect(keys.command(keys.back) == .back)
    #expect(keys.command(keys.save) == .save)
    #expect(keys.command(keys.help) == .help)
    #expect(keys.command(keys.yes) == .yes)
    #expect(keys.command(keys.no) == .no)
    #expect(keys.command(keys.change) == .change)
    #expect(keys.sends(keys.send) && keys.sends("send"))
  }

  @Test func `Latin letters do the same beside Arabic ones, and are named`() {
    let texts = AnswerTexts.arabic
    let letters: [(Character, AnswerTexts.Keys.Command)] = [
      ("b", .back), ("s", .save), ("h", .help), ("Y", .yes), ("n", .no), ("c", .change),
    ]
    for (letter, command) in letters { #expect(texts.keys.command(letter) == command) }
    for line in [texts.question.lineKeys, texts.question.screenKeys] {
      #expect(line.contains("(b)") && line.contains("(s)") && line.contains("(h)"))
    }
    #expect(texts.check.prompt.contains("(send)"))
  }

  @Test func `a letter of the language comes before a Latin one`() {
    #expect(AnswerTexts.spanish.keys.command("s" as Character) == .yes)
    #expect(AnswerTexts.german.keys.command("b" as Character) == .back)
    #expect(AnswerTexts.english.keys.command("z" as Character) == nil)
    #expect(AnswerTexts.english.keys.command("no" as String) == nil)
  }
}
