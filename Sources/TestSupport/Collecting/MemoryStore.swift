import Collecting
import Foundation
import SurveyModel

/// A store that keeps everything in memory: for tests, and to measure another store against.
public actor MemoryStore {
  struct OpenedWave {
    var wave: Wave
    var frozen: Roster?
    var ratchets: [RatchetRecord] = []
    var ballots: [Int64: Ballot] = [:]
    var responses: [StoredResponse] = []
    var comments: [StoredComment] = []
    var outcome: Outcome?
    var sealed: [SealedPart] = []
    var publication = Publication.none
  }

  struct Issued {
    var invitation: Invitation
    let linkHash: Data
  }

  var rosters: [Identifier<Organisation>: Roster] = [:]
  var waves: [WaveID: OpenedWave] = [:]
  var issued: [Int64: Issued] = [:]
  var drafts: [Int64: Data] = [:]
  var wrapped: [Int64: MemoryCodeWords] = [:]
  var outbox: [MemoryMail] = []
  var stops: Set<MemoryStop> = []
  var receipts: [Data: BallotRecord] = [:]
  var doubts: [WaveID: Set<Identifier<Participant>>] = [:]
  var packets: [Data: (wave: WaveID, record: PacketRecord)] = [:]
  private var lastNumber: Int64 = 0

  /// Makes an empty store.
  public init() {}

  /// The next number that no row has.
  func newNumber() -> Int64 {
    lastNumber += 1
    return lastNumber
  }

  /// The wave of a name.
  func opened(_ id: WaveID) throws(StoreError) -> OpenedWave {
    guard let wave = waves[id] else { throw .notFound(id.name) }
    return wave
  }

  /// The wave of a name, when it has come so far and no further.
  func opened(
    _ id: WaveID, in allowed: Set<Wave.Progress>
  ) throws(StoreError) -> OpenedWave {
    let wave = try opened(id)
    guard allowed.contains(wave.wave.progress) else {
      throw .wrongState("the wave is \(wave.wave.progress.rawValue)")
    }
    return wave
  }
}

extension Wave {
  /// The wave with other records.
  func with(
    closes: Date? = nil, settings: WaveSettings? = nil, progress: Progress? = nil,
    boxKey: Data? = nil, texts: WaveTexts? = nil
  ) -> Wave {
    Wave(
      name: name, organisation: organisation, surveySource: surveySource, opens: opens,
      closes: closes ?? self.closes, settings: settings ?? self.settings,
      progress: progress ?? self.progress, boxKey: boxKey ?? self.boxKey, retention: retention,
      isPanel: isPanel, allowsCodeWords: allowsCodeWords, texts: texts ?? self.texts)
  }
}

extension Invitation {
  /// The invitation in another state.
  func with(_ state: State) -> Invitation {
    Invitation(
      id: id, wave: wave, participant: participant, department: department, tier: tier,
      language: language, nonce: nonce, state: state,
      panelCode: panelCode)
  }
}
