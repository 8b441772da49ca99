import SurveyModel

/// What things are called in one report: the survey's labels in one language, the tree's names.
struct Naming: Sendable {
  private let blocks: [Identifier<Block>: (name: Name, meaning: Name)]
  private let statements: [Identifier<Item>: (frontline: Name, leader: Name)]
  private let profile: [Identifier<ProfileQuestion>: (name: Name, options: [String: Name])]
  private let departments: [Identifier<Department>: Name]

  init(survey: Survey, language: Language, tree: DepartmentTree) {
    blocks = Dictionary(
      survey.blocks.map {
        ($0.id, (name: Name($0, in: language), meaning: Name(meaningOf: $0, in: language)))
      }, uniquingKeysWith: { first, _ in first })
    statements = Dictionary(
      survey.items.map {
        (
          $0.id,
          (frontline: Name($0, in: language), leader: Name(leaderWordingOf: $0, in: language))
        )
      }, uniquingKeysWith: { first, _ in first })
    profile = Dictionary(
      survey.profile.map { question in
        let options = Dictionary(
          question.options.map { ($0.id, Name($0, in: language)) },
          uniquingKeysWith: { first, _ in first })
        return (question.id, (name: Name(question, in: language), options: options))
      }, uniquingKeysWith: { first, _ in first })
    departments = Self.departments(of: tree)
  }

  /// Names of departments alone.
  init(tree: DepartmentTree) {
    blocks = [:]
    statements = [:]
    profile = [:]
    departments = Self.departments(of: tree)
  }

  private static func departments(
    of tree: DepartmentTree
  ) -> [Identifier<Department>: Name] {
    Dictionary(tree.departments.map { ($0.id, Name($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func subject(_ id: Identifier<Block>) -> GapRow.Subject<Block> {
    let meaning = blocks[id]?.meaning
    return GapRow.Subject(
      id: id, name: blocks[id]?.name ?? Name(code: id),
      meaning: meaning?.isEmpty == false ? meaning : nil)
  }

  /// What the frontline reads as a statement.
  func statement(_ id: Identifier<Item>) -> Name { statements[id]?.frontline ?? Name(code: id) }

  /// What the frontline and what leaders read as a statement.
  func wordings(of id: Identifier<Item>) -> (frontline: Name, leader: Name) {
    statements[id] ?? (Name(code: id), Name(code: id))
  }

  /// What people are asked about themselves.
  func question(_ id: Identifier<ProfileQuestion>) -> Name { profile[id]?.name ?? Name(code: id) }

  func subject(_ row: BreakdownRow) -> GapRow.Subject<BreakdownRow> {
    GapRow.Subject(id: Identifier(row.value), name: name(row), meaning: nil)
  }

  private func name(_ row: BreakdownRow) -> Name {
    if let tier = row.tier { return Name(tier) }
    guard case .question(let id) = row.breakdown else { return Name(code: row) }
    return profile[id]?.options[row.value] ?? Name(code: row)
  }

  func subject(_ id: Identifier<Department>) -> GapRow.Subject<Department> {
    GapRow.Subject(id: id, name: departments[id] ?? Name(code: id), meaning: nil)
  }
}
