import Testing

@testable import Rendering

@Suite struct CSVWriterTests {
  private func written(_ words: String) -> String {
    let column: CSVWriter.Column<String> = ("name", { @Sendable words in .text(words) })
    return CSVWriter.text([column], rows: [words])
  }

  @Test(arguments: [
    "plain", "a,b", "say \"hi\"", "two\nlines", "two\r\nlines", " edge ", "", "grüße, 日本",
  ])
  func `a text comes back as it was`(_ words: String) {
    #expect(CSVTable.rows(written(words)) == [["name"], [words]])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "＝1"])
  func `a text that begins like a formula gets an apostrophe`(_ words: String) {
    #expect(CSVTable.rows(written(words)) == [["name"], ["'" + words]])
  }
}
