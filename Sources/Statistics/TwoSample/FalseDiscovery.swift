/// The q-values of Benjamini and Hochberg: the share of false findings among all cells that would be
/// called different if this one is.
///
/// Formula: in ascending order q_(i) = min over j ≥ i of m p_(j) / j, at most 1; m counts what is not nil.
///
/// - Parameter p: One p-value per cell, `nil` where no test exists or the cell is withheld.
/// - Returns: One q-value per cell, `nil` in the same places.
/// - Source: Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
/// - Checked against: R `p.adjust(method = "BH")`, statsmodels `multipletests`.
public func benjaminiHochberg(_ p: [Double?]) -> [Double?] {
  stepUp(p) { rank, count in Double(count) / Double(rank) }
}

/// The q-values of Benjamini and Yekutieli, valid for any dependence between the cells.
///
/// Formula: as ``benjaminiHochberg(_:)``, times Σ 1/i over i = 1…m.
///
/// - Parameter p: One p-value per cell, `nil` where no test exists or the cell is withheld.
/// - Returns: One q-value per cell, `nil` in the same places.
/// - Source: Benjamini and Yekutieli (2001), Ann. Stat. 29, 1165–1188.
/// - Checked against: R `p.adjust(method = "BY")`, statsmodels `multipletests`.
public func benjaminiYekutieli(_ p: [Double?]) -> [Double?] {
  let count = p.reduce(0) { $1 == nil ? $0 : $0 + 1 }
  let sum = stride(from: 1, through: count, by: 1).reduce(0.0) { $0 + 1 / Double($1) }
  return stepUp(p) { rank, count in sum * Double(count) / Double(rank) }
}

/// The p-values of Holm, which bound the chance of a single false finding.
///
/// Formula: in ascending order max over j ≤ i of (m − j + 1) p_(j), at most 1.
///
/// - Parameter p: One p-value per cell, `nil` where no test exists or the cell is withheld.
/// - Returns: One adjusted p-value per cell, `nil` in the same places.
/// - Source: Holm (1979), Scand. J. Stat. 6, 65–70.
/// - Checked against: R `p.adjust(method = "holm")`, statsmodels `multipletests`.
public func holm(_ p: [Double?]) -> [Double?] {
  let order = ascending(p)
  var result: [Double?] = Array(repeating: nil, count: p.count)
  var largest = 0.0
  for (index, cell) in order.enumerated() {
    largest = max(largest, min(1, Double(order.count - index) * cell.p))
    result[cell.place] = largest
  }
  return result
}

/// The cells that have a p-value, lowest first.
private func ascending(_ p: [Double?]) -> [(place: Int, p: Double)] {
  p.enumerated()
    .compactMap { place, value in value.map { (place: place, p: $0) } }
    .sorted { ($0.p, $0.place) < ($1.p, $1.place) }
}

private func stepUp(_ p: [Double?], factor: (_ rank: Int, _ count: Int) -> Double) -> [Double?] {
  let order = ascending(p)
  var result: [Double?] = Array(repeating: nil, count: p.count)
  var smallest = 1.0
  for (index, cell) in order.enumerated().reversed() {
    smallest = min(smallest, factor(index + 1, order.count) * cell.p)
    result[cell.place] = smallest
  }
  return result
}
