import Rendering
import Reporting
import Testing

@Suite struct ChangeTests {
  @Test(arguments: [Format.text, .json, .csv, .html])
  func `the comparison is as recorded`(_ format: Format) throws {
    let text = try Renderer.render(.comparison(try Reports.comparison()), as: format)
    let endings: [Format: String] = [.text: "txt", .json: "json", .csv: "csv", .html: "html"]
    try GoldenFile.expect(text, equals: "changes.\(endings[format] ?? "")")
  }

  @Test func `no line of the comparison is wider than a hundred columns`() throws {
    let text = try Renderer.render(.comparison(try Reports.comparison()), as: .text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [Format.text, .json, .csv, .html])
  func `several waves are as recorded`(_ format: Format) throws {
    let text = try Renderer.render(.comparison(try Reports.series()), as: format)
    let endings: [Format: String] = [.text: "txt", .json: "json", .csv: "csv", .html: "html"]
    try GoldenFile.expect(text, equals: "series.\(endings[format] ?? "")")
  }

  @Test func `who moved is said in words`() throws {
    let text = try Renderer.render(.comparison(try Reports.series()), as: .text)
      .split(separator: "\n").joined(separator: " ")
    #expect(
      text.contains(
        """
        The gap on recognition narrowed by 0.15, and by 0.14 with each wave’s own shares of \
        departments: leaders moved down 0.05, the frontline moved up 0.12, and who works where did \
        the rest.
        """))
    #expect(text.split(separator: " ").contains("▨"))
  }

  @Test func `the trend of the same people has a title, and no empty column`() throws {
    let lines = try Renderer.render(.comparison(try Reports.series()), as: .text)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let title = try #require(
      lines.firstIndex(of: "The trend of the same people over 3 waves, per year"))
    #expect(lines[title - 1].isEmpty)
    #expect(
      lines[title + 1].split(separator: " ")
        == ["BLOCK", "FIRST,", "LAST", "SLOPE", "95", "%", "INTERVAL", "VERDICT"]
        || lines[title + 1].split(separator: " ")
          == ["BLOCK", "FIRST,", "LAST", "SLOPE", "95\u{A0}%", "INTERVAL", "VERDICT"]
    )
  }

  @Test func `no line of several waves is wider than a hundred columns`() throws {
    let text = try Renderer.render(.comparison(try Reports.series()), as: .text)
    let wide = text.split(separator: "\n").filter { $0.count > 100 }
    #expect(wide.isEmpty)
  }
}
