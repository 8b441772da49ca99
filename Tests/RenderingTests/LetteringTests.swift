import Testing

@testable import Rendering

@Suite struct LetteringTests {
  @Test func `a name of sixty characters wraps and loses no word`() {
    let name = "Mine safety and the restoration of former extraction regions"
    let lines = Lettering.lines(name, room: 200)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == name)
    #expect(lines.allSatisfy { Lettering.width(of: $0) <= 200 })
  }

  @Test func `a long word breaks at its author's hyphen, and shows it`() {
    #expect(Lettering.lines("Communi\u{AD}cation", room: 60) == ["Communi-", "cation"])
    #expect(Lettering.lines("Communi\u{AD}cation", room: 300) == ["Communication"])
  }

  @Test func `a word without a place to break is broken anywhere rather than cut`() {
    let word = String(repeating: "n", count: 80)
    let lines = Lettering.lines(word, room: 100)
    #expect(lines.joined() == word)
    #expect(lines.allSatisfy { Lettering.width(of: $0) <= 100 })
  }

  @Test func `no two names of marks meet, and none leaves the frame`() {
    let marks = (0..<12).map { (name: "Block \($0)", x: 100 + Double($0 % 4) * 9, y: 90.0) }
    let frame = Box(left: 0, top: 0, right: 400, bottom: 200)
    let places = LabelPlaces(marks: marks, taken: [], frame: frame).places
    #expect(!places.isEmpty && places.count < marks.count)
    let boxes = places.map { place in
      let width = Lettering.width(of: place.words)
      let left =
        place.anchor == "start"
        ? place.x : place.anchor == "end" ? place.x - width : place.x - width / 2
      return Box(left: left, top: place.y - 12, right: left + width, bottom: place.y + 4)
    }
    for (index, one) in boxes.enumerated() {
      #expect(one.left >= frame.left && one.right <= frame.right)
      #expect(!boxes.dropFirst(index + 1).contains(where: one.meets))
    }
  }
}
