/// The squares of a picture while it is made.
struct QRGrid: Sendable {
  let version: QRVersion

  /// Whether each square is dark, row by row.
  private(set) var dark: [Bool]

  /// Whether each square belongs to the marks, and not to the words.
  private var isFixed: [Bool]

  var size: Int { version.size }

  /// Draws the marks by which cameras find their way.
  init(_ version: QRVersion) {
    self.version = version
    dark = [Bool](repeating: false, count: version.size * version.size)
    isFixed = dark
    for place in 0..<size {
      fix(place, 6, place % 2 == 0)
      fix(6, place, place % 2 == 0)
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    let marks = version.marks
    for x in marks {
      for y in marks where !isCorner(x, y) { drawMark(x, y) }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  /// Puts the words into the squares that are left, in columns of two from the lower right.
  mutating func place(_ words: [UInt8]) {
    var bit = 0
    for right in stride(from: size - 1, through: 1, by: -2) {
      let right = right <= 6 ? right - 1 : right
      let isUpward = (right + 1) & 2 == 0
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !isFixed[y * size + x] && bit < words.count * 8 {
          dark[y * size + x] = words[bit >> 3] >> (7 - bit & 7) & 1 == 1
          bit += 1
        }
      }
    }
  }

  /// The picture under a mask.
  func masked(_ mask: Int) -> QRGrid {
    var grid = self
    for y in 0..<size {
      for x in 0..<size where !isFixed[y * size + x] && Self.inverts(mask, x, y) {
        grid.dark[y * size + x].toggle()
      }
    }
    grid.drawFormat(mask: mask)
    return grid
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
    dark[y * size + x] = isDark
    isFixed[y * size + x] = true
  }

  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
        let distance = max(abs(dx), abs(dy))
        fix(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawMark(_ x: Int, _ y: Int) {
    for dy in -2...2 {
      for dx in -2...2 { fix(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
    }
  }

  private func isCorner(_ x: Int, _ y: Int) -> Bool {
    let last = size - 7
    return (x, y) == (6, 6) || (x, y) == (6, last) || (x, y) == (last, 6)
  }

  /// Draws level and mask, twice, with their own correction.
  private mutating func drawFormat(mask: Int) {
    let data = mask
    var rest = data
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (data << 10 | rest) ^ 0x5412
    func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
    for place in 0...5 { fix(8, place, bit(place)) }
    fix(8, 7, bit(6))
    fix(8, 8, bit(7))
    fix(7, 8, bit(8))
    for place in 9..<15 { fix(14 - place, 8, bit(place)) }
    for place in 0..<8 { fix(size - 1 - place, 8, bit(place)) }
    for place in 8..<15 { fix(8, size - 15 + place, bit(place)) }
    fix(8, size - 8, true)
  }

  /// Draws the version, twice, with its own correction; small pictures have none.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    var rest = version.number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version.number << 12 | rest
    for place in 0..<18 {
      let (a, b) = (size - 11 + place % 3, place / 3)
      fix(a, b, bits >> place & 1 == 1)
      fix(b, a, bits >> place & 1 == 1)
    }
  }
}

extension QRGrid {
  /// How hard the picture is for a camera, in points of the standard's four rules.
  var penalty: Int {
    let rows = (0..<size).map { y in (0..<size).map { dark[y * size + $0] } }
    let columns = (0..<size).map { x in (0..<size).map { dark[$0 * size + x] } }
    let lines = (rows + columns).reduce(0) { $0 + Self.runs(in: $1) + Self.finders(in: $1) }
    return lines + squares(rows) + balance
  }

  /// Five or more of one colour in a line.
  private static func runs(in line: [Bool]) -> Int {
    line.split(whereSeparator: { $0 }).reduce(0) { $0 + ($1.count >= 5 ? $1.count - 2 : 0) }
      + line.split(whereSeparator: { !$0 }).reduce(0) { $0 + ($1.count >= 5 ? $1.count - 2 : 0) }
  }

  /// What looks like a corner's mark beside four light squares.
  private static func finders(in line: [Bool]) -> Int {
    let mark = [true, false, true, true, true, false, true]
    let light = [false, false, false, false]
    return (0...max(0, line.count - 11)).reduce(0) { points, start in
      let part = Array(line[start..<start + 11])
      return points + (part == mark + light ? 40 : 0) + (part == light + mark ? 40 : 0)
    }
  }

  /// Two by two of one colour.
  private func squares(_ rows: [[Bool]]) -> Int {
    var points = 0
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let (above, below) = ((rows[y][x], rows[y][x + 1]), (rows[y + 1][x], rows[y + 1][x + 1]))
        if above == below, above.0 == above.1 { points += 3 }
      }
    }
    return points
  }

  /// How far the dark squares are from half.
  private var balance: Int {
    let share = dark.count { $0 } * 20
    let all = size * size
    return ((abs(share - all * 10) + all - 1) / all - 1) * 10
  }
}
