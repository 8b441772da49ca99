import SurveyModel

/// What results hold a hundred thousand times is read part by part, without a container for each: the same
/// bytes in the same order as the types name their parts.
extension SealReader {
  /// A value of a type that is read so.
  ///
  /// - Nil: for another type.
  func direct<Value>(_ type: Value.Type) throws -> Value? {
    if type == Disclosed<Double>.self { return try share() as? Value }
    if type == Disclosed<Int>.self { return try count() as? Value }
    if type == ScreenedEstimate.self { return try estimate() as? Value }
    if type == ScreenedGroup.self { return try group() as? Value }
    if type == ScreenedTest.self { return try test() as? Value }
    if type == ScreenedGap.Place.self { return try place() as? Value }
    return nil
  }

  private func share() throws -> Disclosed<Double> { try disclosed { try real() } }

  private func count() throws -> Disclosed<Int> { try disclosed { try number() } }

  private func optional<Value>(_ read: () throws -> Value) throws -> Value? {
    try flag() ? try read() : nil
  }

  private func estimate() throws -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: try share(), low: try optional(share), high: try optional(share),
      p: try optional(share))
  }

  private func group() throws -> ScreenedGroup {
    ScreenedGroup(
      n: try count(), mean: try optional(share), sd: try optional(share),
      favorable: try optional(share), dontKnow: try optional(share), rwgj: try optional(share),
      rwgjSkewed: try optional(share), averageDeviation: try optional(share),
      interval: try optional(estimate))
  }

  private func test() throws -> ScreenedTest {
    ScreenedTest(
      se: try share(), df: try optional(share), t: try optional(share), p: try optional(share),
      low: try optional(share), high: try optional(share))
  }

  private func place() throws -> ScreenedGap.Place {
    let wave = try text()
    let block = Identifier<Block>(try text())
    guard let facet = Facet(rawValue: try text()) else { throw SealFormatError() }
    return ScreenedGap.Place(
      wave: wave, block: block, facet: facet,
      department: try optional { Identifier<Department>(try text()) })
  }
}
