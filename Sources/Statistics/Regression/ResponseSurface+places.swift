/// A place on a response surface: both views, less the middle of the scale.
public struct SurfacePlace: Sendable, Hashable {
  /// The leaders' level less the middle of the scale.
  public let leader: Double

  /// The frontline's level less the middle of the scale.
  public let frontline: Double

  /// Names a place.
  public init(leader: Double, frontline: Double) {
    self.leader = leader
    self.frontline = frontline
  }

  /// What the coefficients are multiplied with: 1, x, y, x², xy, y².
  var terms: [Double] {
    [1, leader, frontline, leader * leader, leader * frontline, frontline * frontline]
  }
}

extension ResponseSurface {
  /// A number read off the surface, with its error by the delta method.
  public struct Reading: Sendable, Hashable {
    /// The number, in units of the outcome.
    public let value: Double

    /// Its standard error; the degrees of freedom are the surface's.
    public let standardError: Double
  }

  /// The outcome that the surface has at a mixture of places.
  ///
  /// Formula: Σ w t(place) · b, its variance Σ Σ over the covariances of b. One place with weight 1 gives
  /// the outcome expected there; weights 1 and −1 the difference between two places.
  public func reading(_ mixture: [(place: SurfacePlace, weight: Double)]) -> Reading {
    var terms = Array(repeating: 0.0, count: 6)
    for part in mixture {
      for (index, term) in part.place.terms.enumerated() { terms[index] += part.weight * term }
    }
    return Self.contrast(terms, of: coefficients, covariance: covariance)
  }

  /// A linear combination of coefficients with its error.
  static func contrast(
    _ weights: [Double], of coefficients: [Double], covariance: SymmetricMatrix
  ) -> Reading {
    var variance = 0.0
    for i in weights.indices {
      for j in weights.indices { variance += weights[i] * weights[j] * covariance[i, j] }
    }
    return Reading(
      value: zip(weights, coefficients).reduce(0) { $0 + $1.0 * $1.1 },
      standardError: Swift.max(0, variance).squareRoot())
  }
}
