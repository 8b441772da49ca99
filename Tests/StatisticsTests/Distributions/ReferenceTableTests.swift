import Foundation
import Testing

@testable import Statistics

/// One line of `Reference/distributions.csv`, made with 50 digits by `Reference/distributions.py`.
private struct ReferenceValue {
  let name: String
  let arguments: [Double]
  let value: Double
}

@Suite struct ReferenceTableTests {
  private static let table: [ReferenceValue] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Reference/distributions.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: ",")
      let numbers = cells.dropFirst().compactMap { Double($0) }
      guard let name = cells.first, let value = numbers.last, numbers.count == cells.count - 1
      else { return nil }
      return ReferenceValue(name: String(name), arguments: numbers.dropLast(), value: value)
    }
  }()

  /// The product's value, or `nil` when the table names something it has not.
  private static func product(_ name: String, _ a: [Double]) -> Double? {
    switch name {
    case "normal.cdf": StandardNormal.cdf(a[0])
    case "normal.sf": StandardNormal.sf(a[0])
    case "normal.quantile": StandardNormal.quantile(a[0])
    case "beta.lower": IncompleteBeta.lower(a[0], a: a[1], b: a[2])
    case "beta.upper": IncompleteBeta.upper(a[0], a: a[1], b: a[2])
    case "gamma.lower": IncompleteGamma.lower(a[1], a: a[0])
    case "gamma.upper": IncompleteGamma.upper(a[1], a: a[0])
    case "student.sf": StudentT(degreesOfFreedom: a[1])?.sf(a[0])
    case "student.quantile": StudentT(degreesOfFreedom: a[1])?.quantile(a[0])
    case "nct.cdf": NoncentralT(degreesOfFreedom: a[1], noncentrality: a[2])?.cdf(a[0])
    case "nct.sf": NoncentralT(degreesOfFreedom: a[1], noncentrality: a[2])?.sf(a[0])
    case "nct.noncentrality":
      NoncentralT.noncentrality(t: a[0], degreesOfFreedom: a[1], probability: a[2])
    case "digamma": Polygamma.digamma(a[0])
    case "trigamma": Polygamma.trigamma(a[0])
    case "trigammaInverse": Polygamma.trigammaInverse(a[0])
    default: nil
    }
  }

  private static func isProbability(_ name: String) -> Bool {
    [".cdf", ".sf", ".lower", ".upper"].contains { name.hasSuffix($0) }
  }

  @Test func `the table holds every distribution`() {
    #expect(Self.table.count > 900)
    #expect(Set(Self.table.map(\.name)).count == 15)
  }

  @Test func `every value agrees to 1e-12 and to nine digits of the smallest probabilities`() {
    var worst: [String: (relative: Double, absolute: Double)] = [:]
    for line in Self.table {
      guard let value = Self.product(line.name, line.arguments) else {
        Issue.record("no value for \(line.name)\(line.arguments)")
        continue
      }
      let absolute = abs(value - line.value)
      let relative = line.value == 0 ? absolute : absolute / abs(line.value)
      let old = worst[line.name] ?? (0, 0)
      worst[line.name] = (max(old.relative, relative), max(old.absolute, absolute))
      let isClose =
        Self.isProbability(line.name)
        ? absolute <= 1e-12 && relative <= 1e-9 : min(absolute, relative) <= 1e-12
      #expect(isClose, "\(line.name)\(line.arguments): \(value), not \(line.value)")
    }
    for (name, error) in worst.sorted(by: { $0.key < $1.key }) {
      print("\(name): largest error \(error.absolute), relative \(error.relative)")
    }
  }
}
