public import Collecting
public import Foundation
public import SurveyModel

extension MemoryStore: WaveStore {
  /// All organisations, by name.
  public func organisations() async throws(StoreError) -> [Organisation] {
    rosters.keys.sorted().map { Organisation(name: $0.rawValue) }
  }

  /// Records an organisation.
  public func create(_ organisation: Organisation) async throws(StoreError) {
    guard rosters[organisation.id] == nil else { throw .nameTaken(organisation.name) }
    guard let tree = try? DepartmentTree([]) else { throw .unavailable("no empty tree") }
    rosters[organisation.id] = Roster(tree: tree, participants: [])
  }

  /// The organisation's current roster; empty before the first import.
  public func roster(
    of organisation: Identifier<Organisation>
  ) async throws(StoreError) -> Roster {
    guard let roster = rosters[organisation] else { throw .notFound(organisation.rawValue) }
    return roster
  }

  /// The departments of the current roster, without the people in them.
  public func departments(
    of organisation: Identifier<Organisation>
  ) async throws(StoreError) -> DepartmentTree {
    try await roster(of: organisation).tree
  }

  /// Puts a roster in the place of the current one.
  public func replaceRoster(
    of organisation: Identifier<Organisation>, with roster: Roster
  ) async throws(StoreError) {
    guard rosters[organisation] != nil else { throw .notFound(organisation.rawValue) }
    rosters[organisation] = roster
  }

  /// The organisation's waves, by opening date and then name.
  public func waves(of organisation: Identifier<Organisation>) async throws(StoreError) -> [Wave] {
    guard rosters[organisation] != nil else { throw .notFound(organisation.rawValue) }
    return waves.values.map(\.wave).filter { $0.organisation == organisation }
      .sorted { ($0.opens, $0.name) < ($1.opens, $1.name) }
  }

  /// The wave of a name.
  public func wave(_ id: WaveID) async throws(StoreError) -> Wave {
    try opened(id).wave
  }

  /// Records a planned wave.
  public func create(_ wave: Wave) async throws(StoreError) {
    guard rosters[wave.organisation] != nil else {
      throw .notFound(wave.organisation.rawValue)
    }
    guard waves[wave.id] == nil else { throw .nameTaken(wave.name) }
    waves[wave.id] = OpenedWave(wave: wave.with(progress: .planned))
  }

  /// Puts a planned wave in the place of another.
  public func replan(_ id: WaveID, as wave: Wave) async throws(StoreError) {
    _ = try opened(id, in: [.planned])
    guard wave.id == id || waves[wave.id] == nil else { throw .nameTaken(wave.name) }
    waves[id] = nil
    waves[wave.id] = OpenedWave(wave: wave.with(progress: .planned))
  }

  /// Freezes roster, tree and settings, and gives the box its public key.
  public func open(_ id: WaveID, boxKey: Data, at now: Date) async throws(StoreError) {
    var record = try opened(id, in: [.planned])
    record.frozen = rosters[id.organisation]
    record.wave = record.wave.with(progress: .opened, boxKey: boxKey)
    waves[id] = record
  }

  /// Changes what may be reported of a wave.
  public func set(
    _ settings: WaveSettings, of id: WaveID, at now: Date
  ) async throws(StoreError) {
    var record = try opened(id)
    let isInvited = issued.values.contains { $0.invitation.wave == id }
    try record.wave.check(settings, isInvited: isInvited, at: now)
    record.wave = record.wave.with(settings: settings)
    waves[id] = record
  }

  /// Gives a wave its own texts, as long as nobody has answered.
  public func setTexts(_ texts: WaveTexts, of wave: WaveID) async throws(StoreError) {
    var record = try opened(wave, in: [.planned, .opened])
    let answered = issued.values.contains { one in
      one.invitation.wave == wave
        && (one.invitation.state == .spent || drafts[one.invitation.id] != nil)
    }
    guard !answered else { throw .wrongState("somebody has begun to answer") }
    record.wave = record.wave.with(texts: texts)
    waves[wave] = record
  }

  /// Moves the end of an open wave.
  public func extend(_ id: WaveID, to closes: Date, at now: Date) async throws(StoreError) {
    var record = try opened(id)
    guard record.wave.state(at: now) == .open, closes > now else {
      throw .wrongState("the wave is \(record.wave.state(at: now).rawValue)")
    }
    record.wave = record.wave.with(closes: closes)
    waves[id] = record
  }

  /// The roster as it was frozen at opening.
  public func frozenRoster(of wave: WaveID) async throws(StoreError) -> Roster {
    guard let frozen = try opened(wave).frozen else { throw .wrongState("the wave is planned") }
    return frozen
  }

  /// Records invitations; people who have one that is not revoked are left alone.
  public func invite(
    _ invitations: [NewInvitation], to wave: WaveID
  ) async throws(StoreError) -> Int {
    let frozen = try opened(wave, in: [.opened]).frozen?.participants ?? []
    let people = Dictionary(uniqueKeysWithValues: frozen.map { ($0.id, $0) })
    guard invitations.allSatisfy({ people[$0.participant] != nil }) else {
      throw .notFound("participant")
    }
    var invited = Set(current(of: wave).map(\.participant))
    var recorded = 0
    for new in invitations where invited.insert(new.participant).inserted {
      guard let person = people[new.participant] else { continue }
      let number = newNumber()
      let invitation = Invitation(
        id: number, wave: wave, participant: person.id, department: person.department,
        tier: person.tier, language: person.language, nonce: new.nonce, state: .open,
        panelCode: new.panelCode)
      issued[number] = Issued(invitation: invitation, linkHash: new.linkHash)
      recorded += 1
    }
    return recorded
  }

  /// The invitations of a wave that are not revoked, by participant.
  public func invitations(of wave: WaveID) async throws(StoreError) -> [Invitation] {
    _ = try opened(wave)
    return current(of: wave)
  }

  /// Takes back the invitation of a participant; only one that is still open can be.
  public func revoke(
    _ participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) {
    _ = try opened(wave)
    guard let invitation = current(of: wave).first(where: { $0.participant == participant })
    else { throw .notFound("invitation") }
    guard invitation.state == .open else { throw .wrongState("the invitation is used") }
    issued[invitation.id]?.invitation = invitation.with(.revoked)
    drafts[invitation.id] = nil
    wrapped[invitation.id] = nil
  }

  /// Invited and answered, by department and tier.
  public func responseCounts(of wave: WaveID) async throws(StoreError) -> [ResponseCount] {
    guard let frozen = try opened(wave).frozen else { return [] }
    let answered = Set(current(of: wave).filter { $0.state == .spent }.map(\.participant))
    var counts: [ResponseCount] = []
    for department in frozen.tree.departments {
      for tier in Tier.allCases {
        let people = frozen.participants.filter {
          $0.department == department.id && $0.tier == tier
        }
        guard !people.isEmpty else { continue }
        counts.append(
          ResponseCount(
            department: department.id, tier: tier, invited: people.count,
            answered: people.count { answered.contains($0.id) }))
      }
    }
    return counts
  }

  func current(of wave: WaveID) -> [Invitation] {
    issued.values.map(\.invitation)
      .filter { $0.wave == wave && $0.state != .revoked }
      .sorted { $0.participant < $1.participant }
  }
}
