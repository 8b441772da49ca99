/// Places for the names of marks: right, left, above, below, the diagonals; the first that meets nothing wins,
/// and a name without a place stands in the list beside the drawing alone.
struct LabelPlaces {
  /// A name at its place.
  struct Place {
    let words: String
    let x: Double
    let y: Double
    let anchor: String
  }

  let places: [Place]

  /// - Parameters:
  ///   - marks: The names with their marks; the first has the first choice.
  ///   - taken: What no name may cover, beside the marks.
  ///   - frame: What no name may leave.
  init(marks: [(name: String, x: Double, y: Double)], taken: [Box], frame: Box) {
    var taken =
      taken + marks.map { Box(left: $0.x - 7, top: $0.y - 7, right: $0.x + 7, bottom: $0.y + 7) }
    var places: [Place] = []
    for mark in marks {
      let width = Lettering.width(of: mark.name)
      let candidates: [(dx: Double, dy: Double, anchor: String)] = [
        (10, 4, "start"), (-10, 4, "end"), (0, -11, "middle"), (0, 20, "middle"),
        (9, -8, "start"), (9, 16, "start"), (-9, -8, "end"), (-9, 16, "end"),
      ]
      for candidate in candidates {
        let (x, y) = (mark.x + candidate.dx, mark.y + candidate.dy)
        let left =
          candidate.anchor == "start" ? x : candidate.anchor == "end" ? x - width : x - width / 2
        let box = Box(left: left, top: y - 12, right: left + width, bottom: y + 4)
        guard box.left >= frame.left, box.right <= frame.right, box.top >= frame.top,
          box.bottom <= frame.bottom, !taken.contains(where: box.meets)
        else { continue }
        taken.append(box)
        places.append(Place(words: mark.name, x: x, y: y, anchor: candidate.anchor))
        break
      }
    }
    self.places = places
  }
}
