public import Analysis
import SurveyModel

extension Screen {
  /// How many answered of those who were asked, by department and role.
  ///
  /// Protected: a line is withheld where fewer than the minimum answered or were asked, or where a
  /// withheld line could be computed from it, here or beside a report of results. Among fewer than 50 people a rate is a band of ten
  /// points, and the number of answers is what that band allows; that nobody or everybody answered
  /// is never said.
  ///
  /// - Parameters:
  ///   - sizes: How many people answered, and were asked.
  ///   - inTenths: Whether every rate is told as a band of ten points, however many were asked.
  /// - Returns: The organisation's lines, then department by department in tree order, leaders first.
  public func responses(_ sizes: GroupSizes, inTenths: Bool = false) -> [ScreenedResponse] {
    responses(
      sizes, inTenths: inTenths,
      decided: minimum.map {
        ResponseSuppression(sizes: sizes, hierarchy: Hierarchy(sizes.tree), minimum: $0)
      })
  }

  /// The same lines, where it is decided already which of them are withheld.
  func responses(
    _ sizes: GroupSizes, inTenths: Bool = false, decided: ResponseSuppression?
  ) -> [ScreenedResponse] {
    let hierarchy = Hierarchy(sizes.tree)
    let reasons = Role.allCases.map { role in
      withheldResponses(
        sizes, role: role, hierarchy: hierarchy, withheld: decided?.withheld[role] ?? [])
    }
    return hierarchy.departments.enumerated().flatMap { node, department in
      zip(Role.allCases, reasons).map { role, reasons in
        response(
          department: department, role: role, answered: sizes.answered(department)[role],
          invited: sizes.invited(department)?[role], withheld: reasons[node], inTenths: inTenths)
      }
    }
  }

  private func withheldResponses(
    _ sizes: GroupSizes, role: Role, hierarchy: Hierarchy, withheld: Set<Int>
  ) -> [Withheld?] {
    let hidden = Set(withheld.map { hierarchy.departments[$0] })
    return hierarchy.departments.enumerated().map { node, department in
      guard let minimum, withheld.contains(node) else { return nil }
      let asked = sizes.invited(department)?[role]
      let code: Withheld.Code
      if (asked ?? sizes.answered(department)[role]) == 0 {
        code = role == .leader ? .noLeaders : .noFrontline
      } else if let asked, asked < minimum {
        code = role == .leader ? .fewLeaders : .fewFrontline
      } else {
        code = .smallGroup
      }
      return Withheld(code: code, minimumGroup: minimum)
        .nearest(to: department, in: sizes.tree) { !hidden.contains($0) }
    }
  }

  private func response(
    department: Identifier<Department>?, role: Role, answered: Int, invited: Int?,
    withheld: Withheld?, inTenths: Bool
  ) -> ScreenedResponse {
    if let withheld {
      return ScreenedResponse(
        department: department, role: role, invited: nil, answered: nil, rate: nil,
        withheld: withheld)
    }
    let precision = Precision(minimum: minimum, smallerGroup: answered)
    guard let invited else {
      return ScreenedResponse(
        department: department, role: role, invited: nil, answered: precision.count(answered),
        rate: nil, withheld: nil)
    }
    let rate = ResponseRate(
      answered: answered, invited: invited, minimum: minimum, inTenths: inTenths)
    return ScreenedResponse(
      department: department, role: role, invited: precision.count(invited),
      answered: rate.count, rate: rate.share, withheld: nil)
  }
}

/// A response rate, as far as it may be told.
struct ResponseRate {
  let answered: Int
  let invited: Int

  /// The smallest group; `nil` without disclosure control.
  let minimum: Int?

  /// Whether only the tenth is told, however many were asked.
  var inTenths = false

  /// Below this many, a rate is a band.
  private static let exactFrom = 50

  /// Below this many, a number of people is a range.
  private static let countedFrom = 10

  /// The share that answered; `nil` when nobody was asked.
  var share: Disclosed<Double>? {
    guard invited > 0 else { return nil }
    let rate = Double(answered) / Double(invited)
    guard let minimum else { return Disclosed(.exact(rate)) }
    if answered < Self.countedFrom { return shareOfFew(minimum) }
    if tenth == 0, isBand { return Disclosed(.below(0.1), decimals: 1) }
    if tenth == 9, isBand { return Disclosed(.above(0.9), decimals: 1) }
    if isBand {
      return Disclosed(.range(Double(tenth) / 10, Double(tenth + 1) / 10), decimals: 1)
    }
    return Disclosed(.exact(Rounding.nearest(rate, step: 0.01)), decimals: 2)
  }

  /// The number of answers, no more exact than the share.
  var count: Disclosed<Int> {
    guard let minimum else { return Disclosed(.exact(answered)) }
    if answered < Self.countedFrom {
      return Precision(minimum: minimum, smallerGroup: answered).count(answered)
    }
    guard isBand else { return Disclosed(.exact(answered)) }
    let most = Self.countedFrom
    if tenth == 9 { return Disclosed(.above(max(most, (invited * 9 + 9) / 10) - 1)) }
    let low = max(most, (invited * tenth + 9) / 10)
    let high = max(low, (invited * (tenth + 1)) / 10)
    return low == high ? Disclosed(.exact(low)) : Disclosed(.range(low, high))
  }

  /// The share where fewer than ten answered: all that their range allows, in whole tenths, so that
  /// it does not tell how many of the range they were.
  private func shareOfFew(_ minimum: Int) -> Disclosed<Double>? {
    let most = Self.countedFrom - 1
    // Of fewer than ten who were asked, the number is a range too; so each of them could be all.
    if invited <= most { return Disclosed(.above(Double(minimum * 10 / most) / 10), decimals: 1) }
    let low = minimum * 10 / invited
    let high = min(9, (most * 10 + invited - 1) / invited)
    if low == 0 { return Disclosed(.below(Double(high) / 10), decimals: 1) }
    return Disclosed(.range(Double(low) / 10, Double(high) / 10), decimals: 1)
  }

  /// Which tenth the rate lies in; the last holds "everybody".
  private var tenth: Int { min(9, answered * 10 / max(1, invited)) }

  /// Whether only the tenth is told.
  var isBand: Bool {
    inTenths || invited < Self.exactFrom || answered == 0 || answered == invited
  }
}
