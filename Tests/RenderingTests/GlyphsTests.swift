import Testing

@testable import Rendering

@Suite struct GlyphsTests {
  @Test(arguments: [
    ("\u{1B}[2Jwiped", "[2Jwiped"), ("a\u{202E}b", "ab"), ("bell\u{7}", "bell"),
    ("two\nlines", "twolines"), ("zero\u{200B}width", "zerowidth"),
  ])
  func `a name cannot steer the terminal`(_ name: String, _ shown: String) {
    #expect(Glyphs(hasUnicode: true).shown(name) == shown)
    #expect(Glyphs(hasUnicode: false).shown(name) == shown)
  }

  @Test(arguments: [
    ("Müller é", "Muller e"), ("±0.30", "+/-0.30"), ("−0.03", "-0.03"), ("5–9", "5-9"),
    ("日本", "??"),
    ("▲ leaders", "^ leaders"), ("95\u{A0}%", "95 %"),
  ])
  func `without Unicode a text is ASCII`(_ words: String, _ shown: String) {
    let text = Glyphs(hasUnicode: false).shown(words)
    #expect(text == shown)
    #expect(text.allSatisfy { $0.isASCII })
  }
}
