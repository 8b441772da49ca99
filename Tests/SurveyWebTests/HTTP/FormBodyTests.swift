import Testing

@testable import SurveyWeb

@Suite struct FormBodyTests {
  @Test func `plus signs and percent escapes are read`() throws {
    let form = try #require(FormBody(Array("a=one+two&b=%C3%A4%2B&c".utf8)))
    #expect(form["a"] == "one two")
    #expect(form["b"] == "ä+")
    #expect(form["c"] == "")
    #expect(form["d"] == nil)
  }

  @Test(arguments: [
    ("a=%", "%"), ("a=%4", "%4"), ("a=%zz", "%zz"), ("a=%%41", "%A"), ("a==b", "=b"),
    ("a=1&a=2", "2"), ("&&a=1&&", "1"), ("a=%FF", "\u{FFFD}"), ("a=\u{0}", "\u{0}"),
  ])
  func `odd input is read as the URL standard has it`(_ body: String, _ value: String) throws {
    let form = try #require(FormBody(Array(body.utf8)))
    #expect(form["a"] == value)
  }

  @Test func `too many fields are refused`() {
    let many = (0...FormBody.maximumFields).map { "f\($0)=1" }.joined(separator: "&")
    let most = (0..<FormBody.maximumFields).map { "f\($0)=1" }.joined(separator: "&")
    #expect(FormBody(Array(many.utf8)) == nil)
    #expect(FormBody(Array(most.utf8)) != nil)
  }
}
