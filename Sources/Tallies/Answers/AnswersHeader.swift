import SurveyModel

/// The first row of an answers file: what each column is for.
struct AnswersHeader {
  /// What a column is for.
  enum Use: Hashable {
    /// The item, or the declared question about the respondent, at a codebook column.
    case item(Int)

    case department, role, tier, wave, parent, respondent, weight

    /// Nothing.
    case ignored
  }

  /// The names, as they stand in the file.
  let names: [String]

  /// What each column is for.
  let uses: [Use]

  /// What stands between cells.
  let separator: UInt8

  /// Something about the columns that the reader ought to know.
  let notes: [AnswersFile.Note]

  /// Reads the header at the start of the bytes.
  ///
  /// - Returns: The header and where the next row begins; `nil` when it does not end within the bytes.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, layout: TallyLayout, options: AnswersFile.Options
  ) throws(AnswersError) -> (header: AnswersHeader, next: Int)? {
    let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard let end = bytes[start...].firstIndex(of: CellScanner.newline) else { return nil }
    let scanner = CellScanner(separator: separator(of: bytes[start..<end]))
    var names: [String] = []
    var index = start
    while true {
      guard let cell = scanner.cell(in: bytes, from: index) else { return nil }
      names.append(String(decoding: bytes[cell.text], as: UTF8.self))
      if let next = scanner.rowEnd(in: bytes, at: cell.next) {
        let header = try AnswersHeader(
          names: names, separator: scanner.separator, layout: layout, options: options)
        return (header, next)
      }
      index = cell.next + 1
    }
  }

  private static func separator(of line: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first { line.contains($0) } ?? candidates[0]
  }

  private init(
    names: [String], separator: UInt8, layout: TallyLayout, options: AnswersFile.Options
  ) throws(AnswersError) {
    self.names = names
    self.separator = separator
    var useOf: [String: Use] = [
      options.departmentColumn: .department, options.roleColumn: .role,
      options.waveColumn: .wave, "tier": .tier, "parent": .parent,
    ]
    if options.linksPeople { useOf["respondent"] = .respondent }
    if options.readsWeights { useOf[options.weightColumn] = .weight }
    for (column, item) in layout.items.enumerated() { useOf[item.id.rawValue] = .item(column) }
    for (place, question) in layout.survey.profile.enumerated()
    where layout.breakdowns.questions.contains(question.id) {
      useOf[question.id.rawValue] = .item(layout.items.count + place)
    }
    uses = names.map { useOf[$0] ?? .ignored }
    var seen: Set<Use> = []
    for (name, use) in zip(names, uses) where use != .ignored {
      guard seen.insert(use).inserted else { throw .doubleColumn(name) }
    }
    guard seen.contains(.department) else {
      throw .missingColumn(options.departmentColumn, found: names)
    }
    guard seen.contains(.role) || seen.contains(.tier) else {
      throw .missingColumn(options.roleColumn, found: names)
    }
    if options.needsBreakdowns {
      try Self.requireBreakdowns(layout.breakdowns, names: names, uses: seen)
    }
    let missing = layout.items.indices.filter { !seen.contains(.item($0)) }
    if missing.count == layout.items.count { throw .noItemColumns }
    var notes: [AnswersFile.Note] = []
    let ignored = zip(names, uses).filter { $0.1 == .ignored }.map(\.0)
    let known = Set(
      [options.weightColumn, "respondent"] + layout.survey.profile.map(\.id.rawValue))
    let strange = ignored.filter { !known.contains($0) }
    if !strange.isEmpty { notes.append(.ignoredColumns(strange)) }
    if ignored.contains(options.weightColumn) { notes.append(.weightsNotUsed) }
    if seen.contains(.weight) { notes.append(.weightsUsed) }
    if !missing.isEmpty { notes.append(.missingItems(missing.map { layout.items[$0].id })) }
    self.notes = notes
  }

  /// Sees to it that there is a column for everything by which results shall be broken down.
  private static func requireBreakdowns(
    _ declared: DeclaredBreakdowns, names: [String], uses: Set<Use>
  ) throws(AnswersError) {
    if declared.isByTier, !uses.contains(.tier) { throw .missingColumn("tier", found: names) }
    for question in declared.questions where !names.contains(question.rawValue) {
      throw .missingColumn(question.rawValue, found: names)
    }
  }
}
