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
    if type == ScreenedGap.Numbers.self { return try numbers() as? Value }
    if type == ScreenedGap.self { return try gap() as? Value }
    if type == [ScreenedGap].self { return try list(gap) as? Value }
    if type == [ScreenedChange].self { return try list(change) as? Value }
    if type == [Int].self { return try list(number) as? Value }
    return nil
  }

  private func list<Element>(_ read: () throws -> Element) throws -> [Element] {
    let count = try length()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read()) }
    return list
  }

  /// A case that is frozen as its text.
  private func named<Case: RawRepresentable<String>>(_: Case.Type = Case.self) throws -> Case {
    guard let found = Case(rawValue: try text()) else { throw SealFormatError() }
    return found
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
    return ScreenedGap.Place(
      wave: wave, block: block, facet: try named(),
      department: try optional { Identifier<Department>(try text()) })
  }

  private func gap() throws -> ScreenedGap {
    ScreenedGap(
      place: try place(), verdict: try named(), pattern: try optional { try named() },
      held: try optional { Held(try numbers()) }, withheld: try optional(withheld),
      sides: try optional {
        ScreenedGap.Sides(leader: try group(), frontline: try group())
      }, isOpen: try flag(), direction: try optional { try read(ScreenedDirection.self) })
  }

  private func withheld() throws -> Withheld {
    Withheld(
      code: try named(), minimumGroup: try number(),
      nearest: try optional { try read(NearestView.self) })
  }

  private func numbers() throws -> ScreenedGap.Numbers {
    ScreenedGap.Numbers(
      leader: try group(), frontline: try group(), gap: try share(),
      interval: try optional(estimate), method: try named(), welch: try optional(test),
      hedgesG: try optional(estimate), superiority: try optional(estimate),
      cliffsDelta: try optional(estimate), favorableGap: try optional(estimate),
      bootstrap: try optional { try read(ScreenedBootstrap.self) },
      equivalence: try optional(equivalence), shrunken: try optional(estimate),
      q: try optional(share), smallestDetectable: try optional(share), noise: try optional(share),
      isKnown: try flag(), smallButReal: try flag(), furtherAnswers: try optional(count),
      test: try optional(test), untested: try optional { try named() },
      weighting: try optional { try read(ScreenedWeighting.self) },
      departments: try optional(number), areLeadersDivided: try flag(), isUnseen: try flag())
  }

  private func change() throws -> ScreenedChange {
    ScreenedChange(
      block: Identifier<Block>(try text()), facet: try named(),
      department: try optional { Identifier<Department>(try text()) }, verdict: try named(),
      held: try optional { Held(try changeNumbers()) }, withheld: try optional(withheld),
      isBroken: try flag(), steadiedBefore: try optional(share),
      movement: try optional { try read(ScreenedMovement.self) })
  }

  private func changeNumbers() throws -> ScreenedChange.Numbers {
    ScreenedChange.Numbers(
      before: try estimate(), after: try estimate(), change: try estimate(),
      q: try optional(share), leader: try share(), frontline: try share())
  }

  private func equivalence() throws -> ScreenedEquivalence {
    ScreenedEquivalence(bound: try real(), p: try optional(share), aligned: try flag())
  }
}
