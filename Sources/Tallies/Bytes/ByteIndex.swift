/// Gives each distinct text a number, in the order of first sight, without making a `String` of it.
///
/// Open addressing over FNV-1a hashes; it grows at half full.
struct ByteIndex {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text of a number.
  func text(at number: Int) -> String {
    String(decoding: bytes[start(of: number)..<ends[number]], as: UTF8.self)
  }

  /// All texts, by number.
  var texts: [String] { ends.indices.map { text(at: $0) } }

  /// The number of a text, given to it now if it is new.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var slot = Self.place(of: hash, among: slots.count)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(text, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(ends.count)
    hashes.append(hash)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let first = start(of: number)
    guard ends[number] - first == text.count else { return false }
    for index in 0..<text.count where bytes[first + index] != text[index] { return false }
    return true
  }

  /// The upper bits are folded in: FNV's lowest bits alone spread short texts poorly.
  private static func place(of hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Self.place(of: hash, among: slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
