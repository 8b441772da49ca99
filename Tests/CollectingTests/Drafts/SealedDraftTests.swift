import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

@Suite struct SealedDraftTests {
  private let layout = SheetLayout(Harbour.survey)

  private func secret(_ number: UInt8) throws -> LinkSecret {
    LinkSecret(key: try #require(LinkKey(Data(repeating: 3, count: 32))), nonce: Data([number]))
  }

  private func draft(from sheets: inout RandomSheets, page: Int) -> Draft {
    let sheet = sheets.sheet()
    return Draft(
      answers: sheet.answers,
      comments: Dictionary(uniqueKeysWithValues: sheet.comments.map { ($0.question, $0.text) }),
      page: page, language: page.isMultiple(of: 2) ? "en" : "de")
  }

  @Test func `every draft of a survey has one size, and its link opens it`() throws {
    var sheets = RandomSheets(seed: 31)
    let secret = try secret(1)
    for page in 0..<100 {
      let draft = draft(from: &sheets, page: page)
      let sealed = try #require(SealedDraft(draft, layout: layout, secret: secret))
      #expect(sealed.ciphertext.count == layout.draftSize + 28)
      #expect(sealed.open(layout: layout, secret: secret) == draft)
    }
  }

  @Test func `another link opens nothing, and neither does a change`() throws {
    var sheets = RandomSheets(seed: 32)
    let draft = draft(from: &sheets, page: 1)
    let sealed = try #require(SealedDraft(draft, layout: layout, secret: secret(1)))
    #expect(sealed.open(layout: layout, secret: try secret(2)) == nil)
    var bytes = sealed.ciphertext
    bytes[bytes.count / 2] ^= 1
    #expect(SealedDraft(ciphertext: bytes).open(layout: layout, secret: try secret(1)) == nil)
    #expect(SealedDraft(ciphertext: Data()).open(layout: layout, secret: try secret(1)) == nil)
  }

  @Test func `the same draft is sealed in other bytes each time`() throws {
    let draft = Draft.empty(for: Codebook(Harbour.survey), language: "en")
    let first = try #require(SealedDraft(draft, layout: layout, secret: secret(1)))
    let second = try #require(SealedDraft(draft, layout: layout, secret: secret(1)))
    #expect(first != second)
  }
}
