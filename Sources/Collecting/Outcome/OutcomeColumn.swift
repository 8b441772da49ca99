/// The columns of a file of figures.
enum OutcomeColumn: String, CaseIterable, FileColumn {
  case department, value, name, wave

  var aliases: [String] {
    switch self {
    case .department: ["department_code", "department_id", "code"]
    case .value: ["figure", "score"]
    case .name: ["label", "outcome"]
    case .wave: []
    }
  }
}
