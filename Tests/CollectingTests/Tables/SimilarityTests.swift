import Testing

@testable import Collecting

@Suite struct SimilarityTests {
  @Test(
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("north", "nroth", 1),
      ("department", "departement", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
  func `the distance is the number of letters put right, either way`(
    left: String, right: String, distance: Int
  ) {
    #expect(Similarity.distance(left, right) == distance)
    #expect(Similarity.distance(right, left) == distance)
  }

  @Test func `what is too far off is not meant`() {
    #expect(Similarity.nearest(to: "Tier", among: ["teir", "language"]) == "teir")
    #expect(Similarity.nearest(to: "colour", among: ["tier", "id"]) == nil)
    #expect(Similarity.nearest(to: "a", among: []) == nil)
  }
}
