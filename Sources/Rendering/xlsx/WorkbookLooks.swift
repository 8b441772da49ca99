import CXLSXWriter
import Reporting

/// The looks of cells, in the light palette of `report.css`: a colour says who is rosier, or is not there.
struct WorkbookLooks {
  typealias Look = UnsafeMutablePointer<lxw_format>

  let title: Look?
  let heading: Look?
  let words: Look?
  let wrapped: Look?
  let gap: Look?
  let number: Look?
  let whole: Look?
  let share: Look?
  let chance: Look?
  let withheld: Look?
  let reason: Look?

  /// Words in the place of a number stand where numbers do.
  let range: Look?
  private let steps: [WorkbookColor: Look?]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func look(_ change: (Look) -> Void) -> Look? {
      let format = workbook_add_format(book)
      if let format {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        change(format)
      }
      return format
    }
    func number(_ pattern: String) -> Look? { look { format_set_num_format($0, pattern) } }
    title = look {
      format_set_bold($0)
      format_set_font_size($0, 14)
    }
    heading = look {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_bg_color($0, 0xF1EFEA)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
    }
    // A little away from the numbers on the left.
    words = look { format_set_indent($0, 1) }
    wrapped = look { format_set_text_wrap($0) }
    gap = number("+0.00;\u{2212}0.00;0.00")
    self.number = number("0.00;\u{2212}0.00;0.00")
    whole = number("0")
    share = number("0\u{A0}%")
    // As everywhere else: no chance is told as none.
    chance = number("[<0.0001]\"under 0.0001\";0.0000")
    range = look { format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    func blank(_ format: Look) {
      format_set_font_color(format, 0x585E66)
      format_set_italic(format)
    }
    withheld = look { blank($0) }
    reason = look {
      blank($0)
      format_set_text_wrap($0)
    }
    steps = Dictionary(
      uniqueKeysWithValues: WorkbookColor.allCases.map { color in
        (
          color,
          look {
            format_set_num_format($0, "+0.00;\u{2212}0.00;0.00")
            format_set_bg_color($0, color.background)
            format_set_font_color($0, color.ink)
          }
        )
      })
  }

  /// The look of a gap in a step of the scale.
  func step(_ color: WorkbookColor) -> Look? { steps[color] ?? gap }
}

/// A step of the scale of gaps: who sees it rosier, and how far; the same as in the heat map.
enum WorkbookColor: CaseIterable, Hashable {
  case leaders1, leaders2, leaders3
  case frontline1, frontline2, frontline3
  case noise

  /// The verdict whose gaps have the colour.
  var verdict: VerdictMark {
    switch self {
    case .leaders1, .leaders2, .leaders3: .leaders
    case .frontline1, .frontline2, .frontline3: .frontline
    case .noise: .unsure
    }
  }

  /// The colour behind the number.
  var background: UInt32 {
    switch self {
    case .leaders1: 0xD6E3F9
    case .leaders2: 0xA3BDEC
    case .leaders3: 0x2C52A4
    case .frontline1: 0xFCE1C5
    case .frontline2: 0xF1B479
    case .frontline3: 0xB25300
    case .noise: 0xE9E7E2
    }
  }

  /// The colour of the number.
  var ink: UInt32 {
    switch self {
    case .leaders3, .frontline3: 0xFFFFFF
    case .leaders1, .leaders2, .frontline1, .frontline2: 0x1B2129
    case .noise: 0x585E66
    }
  }

  /// When a gap has the colour, as a spreadsheet asks it, where letters name columns.
  ///
  /// - Parameters:
  ///   - verdict: The cell of the verdict.
  ///   - name: How the colour's verdict stands there.
  ///   - gap: The cell of the gap.
  ///   - bound: The smallest gap that matters.
  /// - Returns: The formula.
  func rule(verdict: String, named name: String, gap: String, bound: Double) -> String {
    let size = self.verdict == .frontline ? "-" + gap : gap
    let isSide = "\(verdict)=\"\(name)\",ISNUMBER(\(gap))"
    // What prints as 0.30 may lie a rounding error below it.
    let (first, second) = (bound - 1e-9, 2 * bound - 1e-9)
    switch self {
    case .leaders1, .frontline1: return "=AND(\(isSide),\(size)<\(first))"
    case .leaders2, .frontline2:
      return "=AND(\(isSide),\(size)>=\(first),\(size)<\(second))"
    case .leaders3, .frontline3: return "=AND(\(isSide),\(size)>=\(second))"
    case .noise: return "=AND(\(isSide))"
    }
  }
}
