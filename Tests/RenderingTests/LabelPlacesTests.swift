import Testing

@testable import Rendering

@Suite struct LabelPlacesTests {
  private static let frame = Box(left: 0, top: 0, right: 400, bottom: 300)

  private func places(
    _ marks: [(name: String, x: Double, y: Double)], lines: [Box] = []
  ) -> [LabelPlaces.Place] {
    LabelPlaces(marks: marks, taken: [], lines: lines, frame: Self.frame).places
  }

  private func box(_ place: LabelPlaces.Place) -> Box {
    let width = Lettering.width(of: place.words)
    let left =
      place.anchor == "start"
      ? place.x : place.anchor == "end" ? place.x - width : place.x - width / 2
    return Box(left: left, top: place.y - 12, right: left + width, bottom: place.y + 4)
  }

  @Test func `a name stands to the right of a mark that is alone, without a line`() throws {
    let place = try #require(places([("Vision", 100, 100)]).first)
    #expect(place.anchor == "start" && place.lead == nil && place.x > 100)
  }

  @Test func `a name goes to the other side of a line where there is room`() throws {
    let cut = Box(left: 120, top: 0, right: 122, bottom: 300)
    let place = try #require(places([("Customer voice", 110, 150)], lines: [cut]).first)
    #expect(!box(place).meets(cut))
  }

  @Test func `nobody takes a name for that of the mark beside it`() throws {
    // To the right of the lower mark its name would touch the upper one.
    let marks: [(name: String, x: Double, y: Double)] = [
      ("Thanks and rewards", 150, 150), ("Welcome and first weeks", 163, 141),
      ("Steady improvement", 240, 158),
    ]
    for place in places(marks) where place.lead == nil {
      let own = try #require(marks.first { $0.name == place.words })
      let near = box(place).distance(toX: own.x, y: own.y)
      for other in marks where other.name != own.name {
        #expect(box(place).distance(toX: other.x, y: other.y) >= 1.5 * near, "\(place.words)")
      }
    }
  }

  @Test func `names of marks that lie close have all a place, and none covers another`() {
    let marks: [(name: String, x: Double, y: Double)] = [
      ("Block number 0", 200, 150), ("Block number 1", 209, 159), ("Block number 2", 218, 168),
      ("Block number 3", 200, 177), ("Block number 4", 209, 186),
    ]
    let found = places(marks)
    #expect(found.count == marks.count)
    for (index, place) in found.enumerated() {
      #expect(!found.dropFirst(index + 1).contains { box($0).meets(box(place)) })
    }
  }
}
