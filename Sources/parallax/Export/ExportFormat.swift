import ArgumentParser

/// The formats of `parallax export`.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case json
  case jsonl
  case xlsx
  case sav
  case ddi
  case bundle

  /// Whether rows of answers can be written in it.
  var takesRows: Bool {
    switch self {
    case .csv, .jsonl, .sav, .ddi, .bundle: true
    case .json, .xlsx: false
    }
  }
}
