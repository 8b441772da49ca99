/// Who has answered which wave, while a file is read.
struct RespondentLedger {
  private struct Stay: Hashable {
    let respondent: Int
    let wave: Int
  }

  private var names = ByteIndex()
  private var stays: Set<Stay> = []

  /// The number of a respondent's text, given to it now if it is new.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int { names.number(of: text) }

  /// Whether the respondent answers this wave for the first time.
  mutating func admits(_ respondent: Int, wave: Int) -> Bool {
    stays.insert(Stay(respondent: respondent, wave: wave)).inserted
  }
}
