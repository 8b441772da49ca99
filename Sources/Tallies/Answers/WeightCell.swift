/// Reads the weight of a row.
enum WeightCell {
  /// The weight that a cell's text says.
  ///
  /// - Returns: `nil` when it is no positive finite number.
  static func weight(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let value = plain(text) ?? Double(String(decoding: text, as: UTF8.self)) ?? .nan
    return value > 0 && value.isFinite ? value : nil
  }

  /// Digits with at most one point, up to 15 of them, as nearly all tables write weights: the quotient
  /// of two exact numbers is rounded once, and so is the nearest to what is written.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard !text.isEmpty, text.count <= 16 else { return nil }
    var digits = 0
    var (decimals, hasPoint) = (0, false)
    for byte in text {
      switch byte {
      case 48...57:
        digits = digits * 10 + Int(byte - 48)
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: return nil
      }
    }
    guard digits < 1_000_000_000_000_000 else { return nil }
    return Double(digits) / powers[decimals]
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]
}
