public import Foundation
public import SurveyModel

/// Opens a wave: checks what it promises, makes the key of its box, and freezes the roster.
public struct WaveOpening: Sendable {
  /// How small a group may be set to be shown.
  public static let minimumGroups = 3...10

  /// By how many profile questions results may be broken down.
  public static let mostBreakdowns = 3

  private let waves: any WaveStore
  private let keys: KeyFolder
  private let read: SurveySource.Reading

  /// Makes an opening over a store and a folder of keys.
  public init(waves: any WaveStore, keys: KeyFolder) {
    self.init(waves: waves, keys: keys, read: SurveySource.read)
  }

  package init(
    waves: any WaveStore, keys: KeyFolder, read: @escaping SurveySource.Reading
  ) {
    self.waves = waves
    self.keys = keys
    self.read = read
  }

  /// Opens a planned wave.
  ///
  /// The key is on the disk before the wave has its public half. A kill in between leaves a key
  /// that the next call takes up.
  ///
  /// - Returns: the opened wave; whoever loses the private key in ``KeyFolder`` loses its answers.
  /// - Throws: ``CollectingError/waveFaults(_:)`` with all that is wrong, and then nothing changed.
  public func open(_ id: WaveID, at now: Date) async throws(CollectingError) -> Wave {
    let waves = waves
    let wave = try await asking { () async throws(StoreError) in try await waves.wave(id) }
    guard wave.progress == .planned else {
      throw .store(.wrongState("the wave is \(wave.progress.rawValue)"))
    }
    let roster = try await asking { () async throws(StoreError) in
      try await waves.roster(of: id.organisation)
    }
    let faults = Self.faults(of: wave, survey: read(wave.surveySource), roster: roster, at: now)
    guard faults.isEmpty else { throw .waveFaults(faults) }
    let key = try keys.boxKeyOrNew(of: id)
    return try await asking { () async throws(StoreError) in
      try await waves.open(id, boxKey: key.publicKey, at: now)
      return try await waves.wave(id)
    }
  }

  /// All that keeps a wave from being opened with a survey and a roster; empty when it can be.
  public static func faults(
    of wave: Wave, survey: Survey?, roster: Roster, at now: Date
  ) -> [WaveFault] {
    var faults = datesFaults(of: wave, at: now)
    if wave.settings.noise != nil, wave.isPanel { faults.append(.noiseBeside(.panel)) }
    if wave.settings.disclosure != .nothing, wave.isPanel { faults.append(.rowsBeside(.panel)) }
    if let survey {
      faults += self.faults(of: wave.settings, survey: survey)
      faults += interfaceFaults(of: survey) + languageFaults(of: roster, survey: survey)
      faults += wave.texts.faults(for: survey)
    } else {
      faults += settingsFaults(of: wave.settings) + [.surveyUnreadable]
    }
    return faults + rosterFaults(of: roster)
  }

  /// All that is wrong with settings for a wave of a survey; empty when they can be.
  public static func faults(of settings: WaveSettings, survey: Survey) -> [WaveFault] {
    settingsFaults(of: settings) + surveyFaults(of: settings, survey: survey)
  }

  private static func datesFaults(of wave: Wave, at now: Date) -> [WaveFault] {
    guard wave.opens < wave.closes else {
      return [.closesBeforeOpening(opens: wave.opens, closes: wave.closes)]
    }
    return wave.closes <= now ? [.over(closes: wave.closes)] : []
  }

  private static func settingsFaults(of settings: WaveSettings) -> [WaveFault] {
    var faults: [WaveFault] = []
    if !minimumGroups.contains(settings.minimumGroup) {
      faults.append(.minimumGroup(found: settings.minimumGroup, allowed: minimumGroups))
    }
    if settings.minimumComments < settings.minimumGroup {
      faults.append(
        .minimumComments(found: settings.minimumComments, least: settings.minimumGroup))
    }
    faults += noiseFaults(of: settings) + rowFaults(of: settings)
    if settings.breakdowns.count > mostBreakdowns {
      faults.append(
        .tooManyBreakdowns(found: settings.breakdowns.count, most: mostBreakdowns))
    }
    return faults
  }

  /// Noise takes the place of all that is told of small groups exactly.
  private static func noiseFaults(of settings: WaveSettings) -> [WaveFault] {
    guard settings.noise != nil else { return [] }
    var conflicts: [NoiseConflict] = []
    if settings.smallLeadership != .rollUp { conflicts.append(.smallLeadership) }
    if settings.isByTier { conflicts.append(.byTier) }
    if !settings.breakdowns.isEmpty { conflicts.append(.breakdown) }
    return conflicts.map { .noiseBeside($0) }
  }

  /// Rows beside what tells of smaller groups than departments would let rows be sorted by these.
  private static func rowFaults(of settings: WaveSettings) -> [WaveFault] {
    guard settings.disclosure != .nothing else { return [] }
    var conflicts: [RowConflict] = []
    if settings.noise != nil { conflicts.append(.noise) }
    if settings.smallLeadership != .rollUp { conflicts.append(.smallLeadership) }
    if settings.isByTier { conflicts.append(.byTier) }
    if !settings.breakdowns.isEmpty { conflicts.append(.breakdown) }
    return conflicts.map { .rowsBeside($0) }
  }

  private static func surveyFaults(of settings: WaveSettings, survey: Survey) -> [WaveFault] {
    var faults: [WaveFault] = []
    var seen: Set<Identifier<ProfileQuestion>> = []
    let known = survey.profile.map(\.id)
    for breakdown in settings.breakdowns {
      if !seen.insert(breakdown).inserted {
        faults.append(.doubleBreakdown(breakdown))
      } else if !known.contains(breakdown) {
        faults.append(.unknownBreakdown(breakdown, known: known))
      }
    }
    if settings.shortForm, survey.shortForm == nil { faults.append(.noShortForm) }
    return faults
  }

  private static func languageFaults(of roster: Roster, survey: Survey) -> [WaveFault] {
    let known = Set(survey.languages + [.undetermined])
    let strangers = roster.participants.filter { !known.contains($0.language) }
    let counts = Dictionary(grouping: strangers, by: \.language).mapValues(\.count)
    return counts.sorted { $0.key < $1.key }
      .map { .unknownLanguage($0.key, people: $0.value, known: survey.languages) }
  }

  /// The languages of a survey in which nobody could be asked: the pages lack the words.
  private static func interfaceFaults(of survey: Survey) -> [WaveFault] {
    survey.languages.filter { InterfaceLanguage($0) == nil }
      .map { .noInterface($0, known: InterfaceLanguage.allCases.map(\.language)) }
  }

  private static func rosterFaults(of roster: Roster) -> [WaveFault] {
    guard !roster.participants.isEmpty else { return [.emptyRoster] }
    let roles = Set(roster.participants.map(\.tier.role))
    let absent = Role.allCases.filter { !roles.contains($0) }.map(WaveFault.nobody)
    let long = roster.tree.departments
      .filter { $0.id.rawValue.utf8.count > SheetLayout.departmentBytes }
      .map { WaveFault.departmentCodeTooLong($0.id, most: SheetLayout.departmentBytes) }
    return absent + long
  }
}
