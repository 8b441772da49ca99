import Privacy

extension Failure {
  /// A fault of frozen results in words.
  init(_ fault: SealFault) {
    let restore = "Restore the database from a backup that was made after the wave was sealed."
    switch fault {
    case .altered(let part):
      self.init(
        .inside, "what was frozen of this wave was changed since (\(part), \(fault.code))",
        hint: restore)
    case .missing(let part):
      self.init(
        .inside, "a part of what was frozen of this wave is missing (\(part), \(fault.code))",
        hint: restore)
    case .newer(let version):
      self.init(
        .unavailable,
        "this wave was sealed by a newer Parallax (encoding \(version), \(fault.code))",
        hint: "Read it with that version or a later one.")
    case .unreadable(let part):
      self.init(
        .inside, "what was frozen of this wave cannot be read (\(part), \(fault.code))",
        hint: restore)
    }
  }
}
