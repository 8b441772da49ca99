import Crypto
import Foundation
public import SurveyModel

/// What is kept of the parts of a wave: which there are, and the hash of each.
private struct SealedContents: Codable {
  let facet: Facet
  let sha256: String
}

/// All of a wave but the departments' cells.
private struct SealedHead: Codable {
  struct Pooled: Codable {
    let pooling: Pooling
    let gaps: [ScreenedGap]
  }

  let heading: FrozenWave.Heading
  let departments: [Department]
  let contents: [SealedContents]
  let wave: String
  let settings: ReportSettings
  let organisation: [Pooled]
  let responses: [ScreenedResponse]
  let inside: ScreenedInside?
  let outcome: ScreenedOutcome?
  let breakdowns: [ScreenedBreakdown]
  let careless: ScreenedCareless?
  let priors: [ScreenedPrior]
}

/// What a head begins with.
private struct SealedBeginning: Codable {
  let heading: FrozenWave.Heading
  let departments: [Department]
}

/// The departments' cells of one facet, with their places among all cells of the wave.
private struct SealedCells: Codable {
  var places: [Int]
  var gaps: [ScreenedGap]

  /// The cells in the order of their places.
  var inOrder: [ScreenedGap] {
    places.indices.sorted { places[$0] < places[$1] }.map { gaps[$0] }
  }
}

extension FrozenWave {
  /// The version of the encoding: its name and number stand at the head of each part.
  ///
  /// The second takes more than 62 decimals of a number, the third tells statements point by point; the first and the
  /// second are read as they were written.
  public static let version = 3

  /// The names of all parts that a wave can have; comparisons with other waves are kept beside them.
  public static let partNames = [SealedPart.head] + Facet.allCases.map { SealedPart.cells(of: $0) }

  /// The wave as parts to be stored: the head, and the departments' cells facet by facet.
  ///
  /// The head holds the hashes of the others, so that its own hash is the seal of the whole wave. What
  /// goes with a single block is not frozen: it is asked for block by block.
  ///
  /// - Throws: ``SealFault`` where a value cannot be written.
  public func parts() throws(SealFault) -> [SealedPart] {
    let indexed = result.cells.enumerated().map { (place: $0.offset, gap: $0.element) }
    var cells: [SealedPart] = []
    var contents: [SealedContents] = []
    for facet in Facet.allCases {
      let found = indexed.filter { $0.gap.place.facet == facet }
      guard !found.isEmpty else { continue }
      let part = try SealedPart(
        SealedCells(places: found.map(\.place), gaps: found.map(\.gap)),
        named: SealedPart.cells(of: facet))
      cells.append(part)
      contents.append(SealedContents(facet: facet, sha256: part.digits))
    }
    let head = SealedHead(
      heading: heading, departments: tree.departments, contents: contents, wave: result.wave,
      settings: result.settings,
      organisation: Pooling.allCases.compactMap { pooling in
        result.organisation[pooling].map { SealedHead.Pooled(pooling: pooling, gaps: $0) }
      },
      responses: result.responses, inside: result.inside, outcome: result.outcome,
      breakdowns: result.breakdowns, careless: result.careless, priors: result.priors)
    return try [SealedPart(head, named: SealedPart.head)] + cells
  }

  /// Reads a wave from its parts.
  ///
  /// - Parameters:
  ///   - parts: The head, and the parts of the facets that are wanted, in any order.
  ///   - facets: The facets whose cells are wanted; `nil` for all that were frozen.
  /// - Throws: ``SealFault`` where a part is missing, was altered, or cannot be read.
  public init(parts: [SealedPart], facets: Set<Facet>? = nil) throws(SealFault) {
    let byName = Dictionary(parts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    guard let first = byName[SealedPart.head] else { throw .missing(part: SealedPart.head) }
    let head = try first.opened(as: SealedHead.self)
    var found = SealedCells(places: [], gaps: [])
    for entry in head.contents where facets?.contains(entry.facet) != false {
      let name = SealedPart.cells(of: entry.facet)
      guard let part = byName[name] else { throw .missing(part: name) }
      guard part.digits == entry.sha256 else { throw .altered(part: name) }
      let cells = try part.opened(as: SealedCells.self)
      guard cells.places.count == cells.gaps.count else { throw .unreadable(part: name) }
      found.places += cells.places
      found.gaps += cells.gaps
    }
    guard let tree = try? DepartmentTree(head.departments) else {
      throw .unreadable(part: SealedPart.head)
    }
    let pooled = head.organisation.map { ($0.pooling, $0.gaps) }
    var wave = ScreenedWave(
      wave: head.wave, settings: head.settings,
      organisation: Dictionary(pooled, uniquingKeysWith: { first, _ in first }),
      cells: found.inOrder, responses: head.responses, inside: head.inside)
    wave.outcome = head.outcome
    wave.breakdowns = head.breakdowns
    wave.careless = head.careless
    wave.priors = head.priors
    self.init(heading: head.heading, tree: tree, result: wave)
  }

  /// The departments of a wave: the beginning of its head tells them.
  ///
  /// - Throws: ``SealFault`` where the head was altered or cannot be read.
  public static func departments(in head: SealedPart) throws(SealFault) -> DepartmentTree {
    guard head.name == SealedPart.head else { throw .missing(part: SealedPart.head) }
    let beginning = try head.opened(beginningAs: SealedBeginning.self)
    guard let tree = try? DepartmentTree(beginning.departments) else {
      throw .unreadable(part: head.name)
    }
    return tree
  }
}

extension SealedPart {
  private static let mark = Array("parallax.result/".utf8)

  /// Freezes a value.
  init(_ value: some Encodable, named name: String) throws(SealFault) {
    do {
      let content =
        Self.mark + [UInt8(FrozenWave.version)] + (try SealWriter.bytes(of: value))
      self.init(name: name, content: content, sha256: Self.hash(of: content))
    } catch {
      throw .unreadable(part: name)
    }
  }

  /// Whether the bytes are those that were frozen.
  public var isWhole: Bool { Self.hash(of: content) == sha256 }

  static func hash(of content: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: content)) }

  /// The value that was frozen; only bytes with their own hash are read.
  func opened<Value: Decodable>(as type: Value.Type) throws(SealFault) -> Value {
    try read {
      try SealReader.value(type, in: content, from: Self.start, version: $0)
    }
  }

  /// What the value that was frozen begins with; only bytes with their own hash are read.
  func opened<Value: Decodable>(beginningAs type: Value.Type) throws(SealFault) -> Value {
    try read { try SealReader(content, from: Self.start, version: $0).read(type) }
  }

  /// Where the value begins: behind the mark and the version.
  private static var start: Int { mark.count + 1 }

  private func read<Value>(_ value: (_ version: Int) throws -> Value) throws(SealFault) -> Value {
    guard isWhole else { throw .altered(part: name) }
    guard content.starts(with: Self.mark), content.count > Self.mark.count else {
      throw .unreadable(part: name)
    }
    let version = Int(content[Self.mark.count])
    guard version <= FrozenWave.version else { throw .newer(version: version) }
    do {
      return try value(version)
    } catch {
      throw .unreadable(part: name)
    }
  }
}
