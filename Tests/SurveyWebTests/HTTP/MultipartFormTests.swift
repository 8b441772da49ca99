import Foundation
import Testing

@testable import SurveyWeb

@Suite struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=----wall"

  private static func body(_ parts: [String], end: String = "------wall--\r\n") -> Data {
    Data((parts.map { "------wall\r\n\($0)\r\n" }.joined() + end).utf8)
  }

  @Test func `fields and files are read as a browser writes them`() throws {
    let form = try #require(
      MultipartForm(
        Self.body([
          "Content-Disposition: form-data; name=\"language\"\r\n\r\nen",
          "Content-Disposition: form-data; name=\"people\"; filename=\"C:\\staff\\a b.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nid,tier\r\n1,senior",
        ]), type: Self.type))
    #expect(form.fields == ["language": "en"])
    #expect(form.files["people"]?.name == "a b.csv")
    #expect(form.files["people"]?.bytes == Data("id,tier\r\n1,senior".utf8))
  }

  @Test func `a file that was not chosen is none`() throws {
    let form = try #require(
      MultipartForm(
        Self.body(["Content-Disposition: form-data; name=\"people\"; filename=\"\"\r\n\r\n"]),
        type: Self.type))
    #expect(form.files.isEmpty && form.fields.isEmpty)
  }

  @Test func `a form without fields is empty`() throws {
    let form = try #require(MultipartForm(Self.body([]), type: Self.type))
    #expect(form.files.isEmpty && form.fields.isEmpty)
  }

  @Test(arguments: [
    ("application/x-www-form-urlencoded", "------wall--\r\n"),
    ("multipart/form-data", "------wall--\r\n"),
    (type, ""), (type, "------wall\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut"),
    (type, "------wal"),
  ])
  func `what is no such form, or is cut short, is none`(_ type: String, _ body: String) {
    #expect(MultipartForm(Data(body.utf8), type: type) == nil)
  }

  @Test func `a form of endless parts is none`() {
    let part = "Content-Disposition: form-data; name=\"a\"\r\n\r\nb"
    let parts = Array(repeating: part, count: MultipartForm.mostParts + 1)
    #expect(MultipartForm(Self.body(parts), type: Self.type) == nil)
  }
}
