import SurveyModel

/// One pass over an answers file: reads chunks, takes rows apart, and keeps account of faults.
struct AnswersPass {
  /// No row of a survey comes near this length; an open quote does.
  private static let longestRow = 4 * 1024 * 1024

  /// How many rows were handed on.
  private(set) var rows = 0

  /// The faults so far.
  private(set) var faults = AnswersFaults()

  private let options: AnswersFile.Options
  private var scanner: RowScanner
  private var roles: RoleReader
  private var names = RowNames()
  private var ledger = DepartmentLedger()
  private var respondents = RespondentLedger()
  private var line: Int

  private init(header: AnswersHeader, layout: TallyLayout, options: AnswersFile.Options, line: Int)
  {
    self.options = options
    self.line = line
    scanner = RowScanner(header: header, layout: layout)
    roles = RoleReader(leaders: options.leaders)
  }

  /// The waves, in the order in which they first occur.
  var waves: [String] { names.waves.texts }

  /// What the reader of the file ought to know.
  var notes: [AnswersFile.Note] {
    let unseen = roles.unseenLeaders
    return scanner.header.notes + (unseen.isEmpty ? [] : [.leadersNotFound(unseen)])
      + (faults.rows > 0 ? [.skippedRows(faults.rows)] : [])
  }

  /// The departments.
  func tree() throws(AnswersError) -> DepartmentTree {
    do { return try ledger.tree(names: names.departments.texts) } catch { throw .tree(error) }
  }

  /// Reads a whole file into a sink.
  ///
  /// - Throws: ``AnswersError``; for faulty rows after the whole file was read.
  static func run<Sink: RowSink>(
    _ file: AnswersFile, layout: TallyLayout, into sink: inout Sink
  ) throws(AnswersError) -> AnswersPass {
    var buffer = ChunkBuffer(try ByteStream.open(file.source), longestRow: longestRow)
    var started: (header: AnswersHeader, next: Int)?
    repeat {
      guard try buffer.fill(line: 1) else { break }
      started = try AnswersHeader.read(buffer.bytes, layout: layout, options: file.options)
    } while started == nil && !buffer.isAtEnd
    guard let started else { throw .empty }
    let headerLines = buffer.bytes[..<started.next].count { $0 == CellScanner.newline }
    var pass = AnswersPass(
      header: started.header, layout: layout, options: file.options, line: 1 + headerLines)
    buffer.drop(started.next)
    repeat {
      pass.consume(&buffer, into: &sink)
      file.listener?(pass.rows)
    } while try buffer.fill(line: pass.line)
    if !buffer.bytes.isEmpty {
      pass.record([RowScanner.Finding(column: nil, kind: .unclosedQuote)])
    }
    if pass.faults.total > 0, !file.options.skipBadRows { throw .faults(pass.faults) }
    return pass
  }

  /// Takes all complete rows out of the buffer.
  private mutating func consume<Sink: RowSink>(
    _ buffer: inout ChunkBuffer, into sink: inout Sink
  ) {
    let bytes = buffer.bytes
    var position = 0
    while position < bytes.count {
      if bytes[position] == CellScanner.newline {
        (position, line) = (position + 1, line + 1)
        continue
      }
      guard let next = scanner.scan(bytes, from: position) else { break }
      if next - position > 2 || bytes[position] != CellScanner.carriageReturn {
        take(bytes, into: &sink)
      }
      position = next
      line += 1 + scanner.newlines
    }
    buffer.drop(position)
  }

  private mutating func take<Sink: RowSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, into sink: inout Sink
  ) {
    var findings = scanner.findings
    guard let place = place(bytes, &findings), findings.isEmpty else {
      return record(findings)
    }
    rows += 1
    scanner.answers.withUnsafeBufferPointer { sink.take($0, at: place, names: names) }
  }

  private mutating func record(_ findings: [RowScanner.Finding]) {
    faults.rows += 1
    faults.total += findings.count
    for finding in findings where faults.listed.count < options.listedFaults {
      let column = finding.column.map { scanner.header.names[$0] }
      faults.listed.append(AnswersFault(line: line, column: column, kind: finding.kind))
    }
  }
}

extension AnswersPass {
  /// Whom the row is about; `nil`, with findings, where that cannot be told.
  private mutating func place(
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout [RowScanner.Finding]
  ) -> RowPlace? {
    // In a row with too few cells the places of an earlier row would still stand.
    if findings.contains(where: { $0.column == nil }) { return nil }
    guard let cell = scanner.department else { return nil }
    let standing = standing(bytes, &findings)
    guard !cell.text.isEmpty else {
      findings.append(finding(.department, .noDepartment))
      return nil
    }
    let (department, isText) = text(of: cell, in: bytes) { text, pass in
      let number = pass.names.departments.number(of: text)
      return (number, pass.ledger.isText(number, text))
    }
    if !isText { findings.append(finding(.department, .notText)) }
    let parent = parent(bytes)
    if scanner.parent != nil, !ledger.allows(parent: parent, of: department) {
      findings.append(finding(.parent, .parentChanged))
    }
    let weight = weight(bytes, &findings)
    guard let standing, findings.isEmpty else { return nil }
    let wave = wave(bytes)
    let respondent = respondent(bytes)
    if let respondent, !respondents.admits(respondent, wave: wave) {
      findings.append(finding(.respondent, .respondentTwice))
      return nil
    }
    ledger.count(department, parent: parent)
    return RowPlace(
      wave: wave, department: department, role: standing.role, tier: standing.tier,
      respondent: respondent, weight: weight)
  }

  private mutating func weight(
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout [RowScanner.Finding]
  ) -> Double? {
    guard let cell = scanner.weight else { return nil }
    let weight = text(of: cell, in: bytes) { text, _ in WeightCell.weight(text) }
    if weight == nil { findings.append(finding(.weight, .notAWeight)) }
    return weight
  }

  private mutating func standing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout [RowScanner.Finding]
  ) -> (role: Role, tier: Tier?)? {
    var tier: Tier?
    if let cell = scanner.tier, !cell.text.isEmpty {
      tier = text(of: cell, in: bytes) { $1.roles.tier($0) }
      if tier == nil { findings.append(finding(.tier, .unknownTier)) }
    }
    guard let cell = scanner.role, !(cell.text.isEmpty && tier != nil) else {
      if let tier { return (tier.role, tier) }
      if scanner.tier?.text.isEmpty == true { findings.append(finding(.tier, .noRole)) }
      return nil
    }
    if cell.text.isEmpty {
      findings.append(finding(.role, .noRole))
      return nil
    }
    guard let role = text(of: cell, in: bytes, { $1.roles.role($0) }) else {
      findings.append(finding(.role, .unknownRole(allowed: Role.allCases.map(\.rawValue))))
      return nil
    }
    if let tier, tier.role != role {
      findings.append(finding(.tier, .tierContradictsRole))
      return nil
    }
    return (role, tier)
  }

  private mutating func wave(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if let cell = scanner.wave, !cell.text.isEmpty {
      return text(of: cell, in: bytes) { $1.names.waves.number(of: $0) }
    }
    var name = options.defaultWave
    return name.withUTF8 { names.waves.number(of: $0) }
  }

  private mutating func parent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let cell = scanner.parent, !cell.text.isEmpty else { return nil }
    return text(of: cell, in: bytes) { $1.names.departments.number(of: $0) }
  }

  private mutating func respondent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let cell = scanner.respondent, !cell.text.isEmpty,
      !bytes[cell.text].elementsEqual("NA".utf8)
    else { return nil }
    return text(of: cell, in: bytes) { $1.respondents.number(of: $0) }
  }

  private func finding(
    _ use: AnswersHeader.Use, _ kind: AnswersFault.Kind
  ) -> RowScanner.Finding {
    RowScanner.Finding(column: scanner.header.uses.firstIndex(of: use), kind: kind)
  }

  /// The text of a cell, doubled quotes made single.
  private mutating func text<Result>(
    of cell: Cell, in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, inout AnswersPass) -> Result
  ) -> Result {
    guard cell.hasDoubledQuotes else {
      return body(UnsafeBufferPointer(rebasing: bytes[cell.text]), &self)
    }
    var text: [UInt8] = []
    var wasQuote = false
    for byte in bytes[cell.text] {
      let isSecond = wasQuote && byte == CellScanner.quote
      if !isSecond { text.append(byte) }
      wasQuote = byte == CellScanner.quote && !isSecond
    }
    return text.withUnsafeBufferPointer { body($0, &self) }
  }
}
