public import Foundation

/// A sealed answer sheet, as it lies in the box: nobody without the wave's private key can open it.
public struct Ballot: Hashable, Sendable {
  /// The chain of keys to which the ballot's key belongs.
  public let ratchet: Data

  /// The ballot's place in the chain.
  public let step: Int

  /// The hash of the receipt, by which a respondent finds the ballot.
  public let receiptHash: Data

  /// The answer sheet, padded to one size per wave and encrypted.
  public let ciphertext: Data

  /// Makes a ballot.
  public init(ratchet: Data, step: Int, receiptHash: Data, ciphertext: Data) {
    self.ratchet = ratchet
    self.step = step
    self.receiptHash = receiptHash
    self.ciphertext = ciphertext
  }
}

/// A chain of one-way keys: its first key is sealed to the wave's public key.
///
/// A server seals ballot after ballot with keys that it forgets, so that even a running server
/// cannot open what it has stored.
public struct RatchetRecord: Hashable, Sendable {
  /// The random name of the chain.
  public let id: Data

  /// The first key, sealed with HPKE to the wave's public key.
  public let sealedFirstKey: Data

  /// Makes a record.
  public init(id: Data, sealedFirstKey: Data) {
    self.id = id
    self.sealedFirstKey = sealedFirstKey
  }
}

/// What came of putting a ballot into the box.
public enum SubmitOutcome: Hashable, Sendable {
  /// The ballot lies in the box, and the disk has it.
  case accepted

  /// A ballot lay in the box already; the first one counts.
  case alreadyIn
}

/// What came of keeping a draft.
public enum DraftOutcome: Hashable, Sendable {
  /// It is kept in the place of the one before.
  case kept

  /// A ballot lies in the box already; nothing was kept.
  case alreadyIn
}

/// One opened answer sheet on its way into the results: shuffled, and tied to nobody.
public struct StoredResponse: Hashable, Sendable {
  /// The department that the answers come from.
  public let department: String

  /// The tier that the answers come from.
  public let tier: String

  /// The closed answers as a string of one character a column.
  public let answers: String

  /// In a panel, the person's ``PanelCode/text``.
  public let panel: String?

  /// Whether the person is one of few leaders all of whom agree that their results are shown.
  public internal(set) var consents: Bool

  /// Makes a response.
  public init(
    department: String, tier: String, answers: String, panel: String? = nil, consents: Bool = false
  ) {
    self.consents = consents
    self.panel = panel
    self.department = department
    self.tier = tier
    self.answers = answers
  }
}

/// One written answer on its way into the results, apart from the response it came with.
public struct StoredComment: Hashable, Sendable {
  /// The department that it comes from.
  public let department: String

  /// The tier that it comes from.
  public let tier: String

  /// The open question.
  public let question: String

  /// The words.
  public let text: String

  /// Makes a comment.
  public init(department: String, tier: String, question: String, text: String) {
    self.department = department
    self.tier = tier
    self.question = question
    self.text = text
  }
}
