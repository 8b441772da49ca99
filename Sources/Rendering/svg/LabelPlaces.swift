/// Places for the names of marks: right, left, above, below, the diagonals; the first that meets nothing wins,
/// and a name without a place stands in the list beside the drawing alone.
struct LabelPlaces {
  /// A name at its place.
  struct Place {
    let words: String
    let x: Double
    let y: Double
    let anchor: String

    /// The mark that a line leads from; `nil` where the name stands beside it.
    let lead: (x: Double, y: Double)?
  }

  let places: [Place]

  /// Where a name may stand beside its mark: near first, then farther away, where a line leads to it.
  private static let candidates: [(dx: Double, dy: Double, anchor: String)] = [
    (10, 4, "start"), (-10, 4, "end"), (0, -11, "middle"), (0, 20, "middle"),
    (9, -8, "start"), (9, 16, "start"), (-9, -8, "end"), (-9, 16, "end"),
    (22, -22, "start"), (22, 30, "start"), (-22, -22, "end"), (-22, 30, "end"),
    (30, -38, "start"), (30, 46, "start"), (-30, -38, "end"), (-30, 46, "end"),
  ]

  /// How many of them are near.
  private static let near = 8

  /// - Parameters:
  ///   - marks: The names with their marks; the first has the first choice.
  ///   - taken: What no name may cover, beside the marks.
  ///   - lines: What a name covers only where it has no other place.
  ///   - frame: What no name may leave.
  init(
    marks: [(name: String, x: Double, y: Double)], taken: [Box], lines: [Box] = [], frame: Box
  ) {
    var taken =
      taken + marks.map { Box(left: $0.x - 7, top: $0.y - 7, right: $0.x + 7, bottom: $0.y + 7) }
    var places: [Place] = []
    for mark in marks {
      let width = Lettering.width(of: mark.name)
      let open = Self.candidates.enumerated().compactMap { index, place -> (Place, Box)? in
        let (x, y) = (mark.x + place.dx, mark.y + place.dy)
        let left = place.anchor == "start" ? x : place.anchor == "end" ? x - width : x - width / 2
        let box = Box(left: left, top: y - 12, right: left + width, bottom: y + 4)
        guard box.left >= frame.left, box.right <= frame.right, box.top >= frame.top,
          box.bottom <= frame.bottom, !taken.contains(where: box.meets)
        else { return nil }
        let lead = index < Self.near ? nil : (mark.x, mark.y)
        guard Self.isClear(box, of: mark, lead == nil, among: marks) else { return nil }
        if lead != nil, Self.crosses(from: mark, to: (x, y - 4), taken) { return nil }
        return (Place(words: mark.name, x: x, y: y, anchor: place.anchor, lead: lead), box)
      }
      let clear = open.first { found in !lines.contains(where: found.1.meets) }
      guard let chosen = clear ?? open.first else { continue }
      taken.append(chosen.1)
      // No later name may lie on the line.
      if let lead = chosen.0.lead {
        taken += Self.dots(from: lead, to: (chosen.0.x, chosen.0.y - 4))
      }
      places.append(chosen.0)
    }
    self.places = places
  }

  /// Whether nobody takes the name for another mark's: without a line its own is the nearest by far, with one
  /// none is near.
  private static func isClear(
    _ box: Box, of mark: (name: String, x: Double, y: Double), _ isBeside: Bool,
    among marks: [(name: String, x: Double, y: Double)]
  ) -> Bool {
    let own = box.distance(toX: mark.x, y: mark.y)
    return marks.allSatisfy { other in
      let isOwn = other.x == mark.x && other.y == mark.y
      let others = box.distance(toX: other.x, y: other.y)
      return isOwn || (isBeside ? others >= 1.5 * own : others >= 12)
    }
  }

  /// The line from a mark to its name, as the places that it runs over beside the mark.
  private static func dots(
    from mark: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) -> [Box] {
    (3...9).map { step in
      let part = Double(step) / 10
      let (x, y) = (mark.x + (end.x - mark.x) * part, mark.y + (end.y - mark.y) * part)
      return Box(left: x - 1, top: y - 1, right: x + 1, bottom: y + 1)
    }
  }

  /// Whether a line from a mark to its name would run through a name or over another mark.
  private static func crosses(
    from mark: (name: String, x: Double, y: Double), to end: (x: Double, y: Double), _ taken: [Box]
  ) -> Bool {
    dots(from: (mark.x, mark.y), to: end).contains { dot in
      taken.contains { box in
        dot.meets(box)
          && !(box.left < mark.x && mark.x < box.right && box.top < mark.y
            && mark.y < box.bottom)
      }
    }
  }
}
