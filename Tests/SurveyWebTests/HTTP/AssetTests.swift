import Testing

@testable import SurveyWeb

@Suite struct AssetTests {
  @Test(arguments: [
    ("/* a * b */\nh1 { margin: 0; }\n", "h1 { margin: 0; }\n"),
    (
      "a { content: \"–\" / \"\"; }\n/* one\n   two */ b { top: 0; }",
      "a { content: \"–\" / \"\"; }\n b { top: 0; }"
    ),
    ("  // why\n  go(\"https://x\"); // stays\n", "  go(\"https://x\"); // stays\n"),
    ("no comment / here * at all", "no comment / here * at all"),
  ])
  func `comments are left out of what is served, and nothing else`(
    _ written: String, _ served: String
  ) {
    let bytes = Asset.withoutComments(Array(written.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == served)
  }

  @Test func `the stylesheet and the script are whole`() {
    let style = String(decoding: Asset.stylesheet.bytes, as: UTF8.self)
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
    #expect(!style.contains("/*") && style.contains("@media print"))
    let script = String(decoding: Asset.script.bytes, as: UTF8.self)
    #expect(script.hasPrefix("(() => {") && script.hasSuffix("})();\n"))
  }
}
