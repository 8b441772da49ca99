import SurveyModel

@testable import Privacy

/// Organisations of many departments, made by counting: the same each time.
enum BigSample {
  /// Twelve blocks, as a whole survey has them.
  static let blocks: [(id: String, label: String)] = [
    ("RE", "Recog\u{AD}nition"), ("FA", "Fairness"), ("EM", "Empower\u{AD}ment"),
    ("IM", "Improve\u{AD}ment"), ("CO", "Communi\u{AD}cation"), ("VI", "Vision"),
    ("TR", "Super\u{AD}visor trust"), ("TE", "Team\u{AD}work"), ("SU", "Super\u{AD}visor support"),
    ("SK", "Skills"), ("LE", "Senior leader\u{AD}ship"), ("RS", "Resour\u{AD}ces"),
  ]

  /// A number between −1 and 1 that looks random and is not.
  private static func wobble(_ index: Int) -> Double {
    Double((index * 7919 + 104_729) % 2003) / 1001.5 - 1
  }

  /// A flat tree, or divisions of at most eight; every fifth name has sixty characters.
  static func tree(departments count: Int) throws -> DepartmentTree {
    let long = "Mine safety and the restoration of former extraction regions"
    func name(_ index: Int) -> String { index % 5 == 3 ? long : "Department \(index + 1)" }
    guard count > 8 else {
      return try DepartmentTree(
        (0..<count).map { Department(id: Identifier("d\($0)"), name: name($0)) })
    }
    let divisions = (0..<(count + 7) / 8).map {
      Department(id: Identifier("v\($0)"), name: "Division \($0 + 1)")
    }
    let leaves = (0..<count).map {
      Department(
        id: Identifier("d\($0)"), name: name($0), parent: Identifier("v\($0 / 8)"))
    }
    return try DepartmentTree(divisions + leaves)
  }

  /// A wave over such a tree: gaps of all sizes and verdicts, and here and there a withheld row.
  static func wave(departments count: Int) throws -> ScreenedWave {
    let tree = try tree(departments: count)
    func cells(_ department: String?, seed: Int, se: Double, withheld: Withheld.Code?)
      -> [ScreenedGap]
    {
      blocks.enumerated().map { index, block in
        let common = 0.36 - 0.04 * Double(index)
        let own = department == nil ? 0 : 0.4 * wobble(seed * 13 + index * 5)
        return Screened.gap(
          Screened.Cell(
            block: block.id, department: department, gap: common + own, se: se,
            level: 3.6 + 0.5 * wobble(index), leaders: department == nil ? 1100 : 12 + seed,
            frontline: department == nil ? 5800 : 90 + seed,
            withheld: seed % 11 == 7 && index == 4 ? .guardsAnother : withheld))
      }
    }
    let below = tree.departments.enumerated().flatMap { index, department -> [ScreenedGap] in
      let withheld: Withheld.Code? = index % 9 == 2 ? .fewLeaders : nil
      let se = tree.children(of: department.id).isEmpty ? 0.08 + 0.01 * Double(index % 7) : 0.04
      return cells(department.id.rawValue, seed: index, se: se, withheld: withheld)
    }
    let responses = tree.departments.enumerated().flatMap { index, department in
      let withheld: Withheld.Code? = index % 9 == 2 ? .fewLeaders : nil
      return [
        Screened.response(
          department.id.rawValue, .leader, invited: 30, answered: withheld == nil ? 12 : 3,
          withheld: withheld),
        Screened.response(
          department.id.rawValue, .frontline, invited: 200, answered: 90, withheld: withheld),
      ]
    }
    let top = cells(nil, seed: 0, se: 0.03, withheld: nil)
    return ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [.matched: top, .raw: top], cells: below,
      responses: [
        Screened.response(nil, .leader, invited: 1710, answered: 1246),
        Screened.response(nil, .frontline, invited: 13_905, answered: 6216),
      ] + responses)
  }
}
