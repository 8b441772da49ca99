import Collecting

/// How the faults of a file are listed.
enum FaultList {
  /// The most faults that are listed.
  private static let most = 20

  /// A heading, the first faults a line each, and how many more there are.
  ///
  /// - Parameters:
  ///   - lines: A line a fault, with its place.
  ///   - one: What is said of one fault.
  ///   - many: What is said of several, up to their number.
  ///   - act: What was done with nothing of the file.
  /// - Returns: the lines, without an end of line after the last.
  static func text(_ lines: [String], one: String, many: String, then act: String) -> String {
    let heading = lines.count == 1 ? one : "\(many) \(lines.count) faults"
    let more = lines.count > most ? ["… and \(lines.count - most) more"] : []
    return (["\(heading); nothing was \(act)"] + lines.prefix(most) + more)
      .joined(separator: "\n")
  }
}
