import Testing

@testable import Rendering

@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("a < b & \"c\" 'd' > e", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e"),
    ("plain", "plain"), ("", ""), ("ä–😀", "ä–😀"), ("\u{600}<b>", "\u{600}&lt;b&gt;"),
    ("\"\u{301}", "&quot;\u{301}"), ("\u{600}\"", "\u{600}&quot;"), ("&amp;", "&amp;amp;"),
  ])
  func `signs of markup are escaped wherever they stand`(_ text: String, _ escaped: String) {
    #expect(Array(HTMLEscaping().escapeText(text).utf8) == Array(escaped.utf8))
  }

  @Test func `every template asks for it in its first line`() {
    for name in ReportTemplates.Name.allCases {
      #expect(name.source.hasPrefix("{{% CONTENT_TYPE:BYTES}}"), "\(name)")
    }
  }
}
