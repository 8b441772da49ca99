import RealModule

/// The noncentral t distribution for a value so large that S decides: P(S ≥ (Z + δ)/t), averaged over Z.
///
/// The chance of S changes slowly over the width of Z, so that equal steps over Z are exact.
struct SmoothedChi {
  private let degreesOfFreedom: Double
  private let t: Double

  private static let nodes: [(z: Double, weight: Double)] = (-17...17).map { step in
    let z = 0.5 * Double(step)
    return (z, 0.5 * StandardNormal.density(z))
  }

  init(degreesOfFreedom: Double, t: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.t = t
  }

  /// The chance of a value up to t at a noncentrality, and the size of its derivative.
  func chanceAndSlope(_ shift: Double) -> (chance: Double, slope: Double) {
    let a = degreesOfFreedom / 2
    let logScale = 0.5 * Double.log(a) - Stirling.logRootTwoPi - Stirling.error(a) + Double.log(2)
    var (chance, slope) = (0.0, 0.0)
    for node in Self.nodes {
      let s = (node.z + shift) / t
      if s <= 0 {
        chance += node.weight
        continue
      }
      chance += node.weight * IncompleteGamma.tails(x: a * s * s, a: a).upper
      let u = Double.log(s)
      let density = Double.exp(logScale + degreesOfFreedom * (u - 0.5 * Double.expMinusOne(2 * u)))
      slope -= node.weight * density / s / t
    }
    return (chance, slope)
  }
}
