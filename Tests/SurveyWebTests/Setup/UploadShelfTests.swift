import Foundation
import Testing

@testable import SurveyWeb

@Suite struct UploadShelfTests {
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)
  private static let file = MultipartForm.File(name: "a.csv", bytes: Data("id".utf8))

  @Test func `an upload is found by the account that sent it, and by no other`() {
    let shelf = UploadShelf()
    let upload = shelf.put([Self.file], for: 1, at: Self.now)
    #expect(shelf.upload(upload.digest, of: 1, at: Self.now) == upload)
    #expect(shelf.upload(upload.digest, of: 2, at: Self.now) == nil)
  }

  @Test func `an upload is kept for half an hour`() {
    let shelf = UploadShelf()
    let digest = shelf.put([Self.file], for: 1, at: Self.now).digest
    #expect(shelf.upload(digest, of: 1, at: Self.now + 1_799) != nil)
    #expect(shelf.upload(digest, of: 1, at: Self.now + 1_800) == nil)
  }

  @Test func `other bytes, and the same bytes in other files, have another digest`() {
    let shelf = UploadShelf()
    let halves = ["i", "d"].map { MultipartForm.File(name: "a.csv", bytes: Data($0.utf8)) }
    let other = MultipartForm.File(name: "a.csv", bytes: Data("ie".utf8))
    let digests = [[Self.file], halves, [other]].map {
      shelf.put($0, for: 1, at: Self.now).digest
    }
    #expect(Set(digests).count == 3)
  }
}
