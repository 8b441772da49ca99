/// The columns of a file of benchmarks.
enum BenchmarkColumn: String, CaseIterable, FileColumn {
  case name, block, facet, measure, value, n, source, date

  /// The columns that must be there.
  static let needed: [BenchmarkColumn] = [.name, .block, .measure, .value, .n]

  var aliases: [String] {
    switch self {
    case .name: ["organisation", "organization", "label"]
    case .measure: ["of", "role"]
    case .n: ["people", "size"]
    case .block, .facet, .value, .source, .date: []
    }
  }
}
