/// Ordinary least squares by Householder reflections, which keep the digits that normal equations lose.
struct LeastSquares {
  /// The coefficients.
  let coefficients: [Double]
  /// (XᵀX)⁻¹.
  let inverse: SymmetricMatrix
  /// Σ (y − ŷ)².
  let residualSquares: Double
  /// Rows less columns.
  let degreesOfFreedom: Int

  /// Fits y on the columns of X, given row by row.
  ///
  /// `nil` when there are no more rows than columns, or the columns depend on each other.
  init?(rows: [[Double]], y: [Double]) {
    guard let width = rows.first?.count, rows.count == y.count, rows.count > width, width > 0,
      rows.allSatisfy({ $0.count == width })
    else { return nil }
    var x = rows
    var right = y
    var diagonal = Array(repeating: 0.0, count: width)
    for k in 0..<width {
      let norm = (k..<x.count).reduce(0) { $0 + x[$1][k] * x[$1][k] }.squareRoot()
      let whole = rows.reduce(0) { $0 + $1[k] * $1[k] }.squareRoot()
      guard norm > 1e-11 * whole else { return nil }
      let alpha = x[k][k] > 0 ? -norm : norm
      // The reflection vector is kept in the column itself.
      x[k][k] -= alpha
      let square = (k..<x.count).reduce(0) { $0 + x[$1][k] * x[$1][k] }
      for j in (k + 1)..<Swift.max(width, k + 1) {
        let scale = 2 * (k..<x.count).reduce(0) { $0 + x[$1][k] * x[$1][j] } / square
        for i in k..<x.count { x[i][j] -= scale * x[i][k] }
      }
      let scale = 2 * (k..<x.count).reduce(0) { $0 + x[$1][k] * right[$1] } / square
      for i in k..<x.count { right[i] -= scale * x[i][k] }
      diagonal[k] = alpha
    }
    coefficients = Self.backward(x, diagonal, Array(right[..<width]))
    // Columns of R⁻¹, whose rows multiplied with each other give (XᵀX)⁻¹.
    let columns = (0..<width).map { column in
      Self.backward(x, diagonal, (0..<width).map { $0 == column ? 1 : 0 })
    }
    inverse = SymmetricMatrix(size: width) { i, j in
      (0..<width).reduce(0) { $0 + columns[$1][i] * columns[$1][j] }
    }
    residualSquares = right[width...].reduce(0) { $0 + $1 * $1 }
    degreesOfFreedom = rows.count - width
  }

  /// Solves R b = right for the upper triangle left in x and its diagonal.
  private static func backward(
    _ x: [[Double]], _ diagonal: [Double], _ right: [Double]
  ) -> [Double] {
    var result = right
    for i in right.indices.reversed() {
      for j in (i + 1)..<Swift.max(right.count, i + 1) { result[i] -= x[i][j] * result[j] }
      result[i] /= diagonal[i]
    }
    return result
  }
}
