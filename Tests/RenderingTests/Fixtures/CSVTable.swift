/// A reader of CSV after RFC 4180, to check what was written.
enum CSVTable {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func endField() {
      row.append(String(field))
      field = String.UnicodeScalarView()
    }
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isQuoted {
        if scalar == "\"", next == "\"" {
          field.append("\"")
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          field.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        endField()
      } else if scalar == "\r", next == "\n" {
        endField()
        rows.append(row)
        row = []
        index += 1
      } else {
        field.append(scalar)
      }
      index += 1
    }
    return rows
  }
}
