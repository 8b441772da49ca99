public import Collecting
public import SurveyModel

extension MemoryStore: SealStore {
  /// Parts of what was frozen of a wave, in the order of their names.
  public func sealedParts(
    of wave: WaveID, named names: [String]?
  ) async throws(StoreError) -> [SealedPart] {
    let kept = try opened(wave).sealed
    return kept.filter { names?.contains($0.name) ?? true }.sorted { $0.name < $1.name }
  }

  /// The seal of a wave; `nil` while nothing was frozen of it.
  public func seal(of wave: WaveID) async throws(StoreError) -> String? {
    try opened(wave).sealed.first { $0.name == SealedPart.head }?.digits
  }

  /// Keeps parts, all or none.
  @discardableResult
  public func keep(_ parts: [SealedPart], of wave: WaveID) async throws(StoreError) -> Bool {
    var record = try opened(wave, in: [.sealed])
    guard let first = parts.first, !record.sealed.contains(where: { $0.name == first.name })
    else { return false }
    record.sealed += parts
    waves[wave] = record
    return true
  }
}

extension MemoryStore: PublicationStore {
  /// To whom the results of a wave were handed.
  public func publication(of wave: WaveID) async throws(StoreError) -> Publication {
    try opened(wave).publication
  }

  /// Hands results to leaders.
  public func publish(
    _ wave: WaveID, to departments: [Identifier<Department>]?
  ) async throws(StoreError) {
    var record = try opened(wave, in: [.sealed])
    try check((departments ?? []).map(\.rawValue), of: record)
    let former = record.publication
    record.publication = Publication(
      isForAll: former.isForAll || departments == nil,
      departments: former.departments.union(departments ?? []))
    waves[wave] = record
  }

  /// Takes results back.
  public func withdraw(
    _ wave: WaveID, from departments: [Identifier<Department>]?
  ) async throws(StoreError) {
    var record = try opened(wave)
    if let departments {
      record = try opened(wave, in: [.sealed])
      try check(departments.map(\.rawValue), of: record)
      let former = record.publication
      record.publication = Publication(
        isForAll: former.isForAll, departments: former.departments.subtracting(departments))
    } else {
      record.publication = .none
    }
    waves[wave] = record
  }
}
