import Testing

@testable import Rendering

@Suite struct TextTableTests {
  private func table(name: Int) -> TextTable {
    TextTable(
      columns: [
        .init(title: "NAME", width: name), .init(title: "N", width: 3, alignment: .right),
      ], glyphs: Glyphs(hasUnicode: true), hasColor: false)
  }

  @Test func `a long name goes on in further lines and is never cut`() {
    let rows = table(name: 12).row([.init("Mine safety and the rest"), .init("7")])
    #expect(rows == ["Mine safety     7", "  and the", "  rest"])
  }

  @Test func `a word longer than the column is broken and kept whole`() {
    let rows = table(name: 6).row([.init("Donaudampfschiff"), .init("7")])
    #expect(rows == ["Donaud    7", "  ampf", "  schi", "  ff"])
  }

  @Test func `an indented name keeps its columns`() {
    #expect(table(name: 8).row([.init("ab"), .init("7")], indent: 2) == ["  ab        7"])
  }

  @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("", 0), ("한글", 4)])
  func `wide characters take two columns`(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `wide names stand in line with the others`() {
    let rows = table(name: 8).row([.init("日本"), .init("7")])
    #expect(rows == ["日本        7"])
  }
}
