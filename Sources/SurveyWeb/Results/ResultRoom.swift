import Collecting
import Governance
import Pipeline
import Reporting
import SurveyModel

/// Finds the results that an account may see.
struct ResultRoom: Sendable {
  let waves: any WaveStore
  let site: ResultSite
  let shelf: ResultShelf

  /// Why a wave's results are not shown to an account that may know of the wave.
  enum Absence: Hashable, Sendable {
    /// The wave has not been closed and counted yet.
    case notClosed(Wave)

    /// A consultant has not handed them to this account's departments.
    case notPublished(Wave)

    /// The wave is published with noise, of which there are no pages.
    case noisy(Wave)
  }

  /// What there is for an account.
  enum Found: Sendable {
    case results(SeenWave)
    case absence(Absence)
  }

  /// The results of a wave as an account sees them.
  ///
  /// - Parameters:
  ///   - organisation: The organisation's name.
  ///   - wave: The wave's name.
  ///   - asker: Who asks.
  ///   - extent: How much of the results is wanted.
  /// - Returns: The results, or why there are none.
  /// - Throws: ``DeskError/notAllowed`` and ``DeskError/notHere``, as the rights say.
  func found(
    organisation: String?, wave: String?, for asker: some RightHolder, _ extent: Extent = .whole
  ) async throws -> Found {
    guard let organisation, let wave,
      let place = try await waves.organisations().first(where: { $0.name == organisation })
    else {
      try asker.mayOrNotFound(.seeWaves, on: .organisation(organisation ?? ""))
      throw DeskError.notHere
    }
    try asker.mayOrNotFound(.seeWaves, on: .organisation(place.name))
    let all = try await waves.waves(of: place.id)
    guard let found = all.first(where: { $0.name == wave }) else { throw DeskError.notHere }
    let standpoint = try Self.standpoint(of: asker, in: place.name)
    guard found.progress == .sealed else { return .absence(.notClosed(found)) }
    guard found.settings.noise == nil else { return .absence(.noisy(found)) }
    guard try await isHanded(found, to: standpoint, asker) else {
      return .absence(.notPublished(found))
    }
    let seal = try await site.seals.seal(of: found.id)
    guard let results = try await results(of: found, seal: seal, from: standpoint, extent) else {
      return .absence(.notPublished(found))
    }
    var earlier: [Wave] = []
    for other in all where other.opens < found.opens && other.progress == .sealed {
      guard other.settings.noise == nil, try await isHanded(other, to: standpoint, asker) else {
        continue
      }
      earlier.append(other)
    }
    return .results(
      SeenWave(
        wave: found, standpoint: standpoint, results: results, seal: seal, earlier: earlier))
  }

  /// The comparison of waves as an account sees it, the wave that it looks at last, in pages first the
  /// department from which the account looks; `extent` says how much of it is wanted.
  func changes(
    _ earlier: [Wave], to seen: SeenWave, _ extent: Extent
  ) async throws -> ComparisonReport? {
    let waves = earlier + [seen.wave]
    guard let changes = try await frozenChanges(waves, extent),
      let shown = try await cut(changes, of: waves, to: seen.standpoint)
    else { return nil }
    let occasions = waves.map { wave in
      Occasion(organisation: wave.organisation.rawValue, opens: wave.opens, closes: wave.closes)
    }
    func report(_ focus: Focus) -> ComparisonReport {
      shown.report(beside: seen.results, focus: focus, occasions: occasions)
    }
    let whole = report(.everything)
    return seen.standpoint.department.map { whole.led(by: report(Focus(department: $0))) } ?? whole
  }

  /// What is seen of a comparison: a department that lay elsewhere in one of the waves is not, since what
  /// it said then was handed to others.
  private func cut(
    _ changes: ResultChanges, of waves: [Wave], to standpoint: SeenWave.Standpoint
  ) async throws -> ResultChanges? {
    guard let department = standpoint.department else { return changes }
    var shown: ResultChanges? = changes
    for wave in waves {
      guard let tree = try await sealedTree(of: wave) else { return nil }
      shown = shown?.seen(from: department, in: tree)
    }
    return shown
  }

  /// How much is wanted of a wave or of a comparison.
  enum Extent: Sendable {
    /// Of a wave all but the departments' results: what stands above its comparisons. Of a comparison what
    /// pages tell: the organisation's changes.
    case outline

    /// The departments' results too.
    case whole
  }

  private func frozenChanges(
    _ waves: [Wave], _ extent: Extent
  ) async throws -> ResultChanges? {
    guard let last = waves.last else { return nil }
    var seals: [String] = []
    for wave in waves {
      guard let seal = try await site.seals.seal(of: wave.id) else { break }
      seals.append(seal)
    }
    guard seals.count == waves.count else { return try await site.comparison(waves) }
    let name = ResultChanges.name(seals: seals)
    func read(_ name: String) async throws -> ResultChanges? {
      try await site.seals.sealedParts(of: last.id, named: [name]).first
        .map { try ResultChanges(part: $0) }
    }
    func whole() async throws -> ResultChanges? {
      if let found = try await read(name) { return found }
      return try await site.comparison(waves)
    }
    guard extent == .outline else { return try await whole() }
    if let kept = shelf.changes[name] { return kept }
    // What was sealed by an earlier version has no outline of its own.
    let found = try await read(ResultChanges.outlineName(of: name))
    let outline = if let found { found } else { try await whole()?.outline }
    if let outline { shelf.changes[name] = outline }
    return outline
  }

  private func results(
    of wave: Wave, seal: String?, from standpoint: SeenWave.Standpoint, _ extent: Extent
  ) async throws -> ResultWave? {
    guard let seal else { return Self.seen(try await site.provisional(wave), from: standpoint) }
    let key = ResultShelf.WaveKey(seal: seal, standpoint: standpoint)
    if extent == .outline {
      if let kept = shelf.waves[key] ?? shelf.heads[key] { return kept }
      let head = try await site.seals.sealedParts(of: wave.id, named: [SealedPart.head])
      let read = try ResultWave(parts: head, facets: [], survey: shelf.survey)
      let seen = Self.seen(read, from: standpoint)
      shelf.heads[key] = seen
      return seen
    }
    // Leaders of several departments have theirs cut out of what is read once.
    @Sendable func read() async throws -> ResultWave? {
      try await shelf.waves.value(
        ResultShelf.WaveKey(seal: seal, standpoint: .everywhere), clearing: 12_000_000
      ) {
        let parts = try await site.seals.sealedParts(of: wave.id, named: ResultWave.partNames)
        return try ResultWave(parts: parts, survey: shelf.survey)
      }
    }
    guard standpoint != .everywhere else { return try await read() }
    return try await shelf.waves.value(key) {
      try await read().flatMap { Self.seen($0, from: standpoint) }
    }
  }

  private static func seen(
    _ results: ResultWave, from standpoint: SeenWave.Standpoint
  ) -> ResultWave? {
    standpoint.department.map { results.seen(from: $0) } ?? results
  }

  /// Consultants see results from the closing on; leaders once they were handed to them.
  private func isHanded(
    _ wave: Wave, to standpoint: SeenWave.Standpoint, _ asker: some RightHolder
  ) async throws -> Bool {
    guard let department = standpoint.department else { return true }
    guard let tree = try await sealedTree(of: wave), tree[department] != nil else { return false }
    let lineage = [department.rawValue] + tree.ancestors(of: department).map(\.rawValue)
    let subject = Subject.department(
      organisation: wave.organisation.rawValue, lineage: lineage)
    guard asker.may(.seeResults, on: subject) else { return false }
    return try await site.seals.publication(of: wave.id).reaches(department, in: tree)
  }

  /// The departments of a sealed wave; `nil` while it is not sealed, and so handed to nobody.
  private func sealedTree(of wave: Wave) async throws -> DepartmentTree? {
    guard let seal = try await site.seals.seal(of: wave.id) else { return nil }
    if let kept = shelf.trees[seal] { return kept }
    let head = try await site.seals.sealedParts(of: wave.id, named: [SealedPart.head])
    guard let tree = try head.first.map({ try ResultWave.departments(in: $0) }) else { return nil }
    shelf.trees[seal] = tree
    return tree
  }

  /// From where an account looks at an organisation's results.
  private static func standpoint(
    of asker: some RightHolder, in organisation: String
  ) throws -> SeenWave.Standpoint {
    guard let department = asker.account.post.department else {
      try asker.mayOrNotFound(.seeResults, on: .organisation(organisation))
      return .everywhere
    }
    try asker.mayOrNotFound(
      .seeResults,
      on: .department(organisation: organisation, lineage: [department.rawValue]))
    return .department(department)
  }
}
