import RealModule

/// A small symmetric matrix, for covariances and normal equations.
struct SymmetricMatrix: Sendable, Hashable {
  let size: Int
  private var elements: [Double]

  init(size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
  }

  init(size: Int, _ element: (Int, Int) -> Double) {
    self.init(size: size)
    for i in 0..<size { for j in 0...i { self[i, j] = element(i, j) } }
  }

  subscript(i: Int, j: Int) -> Double {
    get { elements[i * size + j] }
    set {
      elements[i * size + j] = newValue
      elements[j * size + i] = newValue
    }
  }

  var trace: Double { (0..<size).reduce(0) { $0 + self[$1, $1] } }

  /// The sum of all elements.
  var total: Double { elements.reduce(0, +) }

  /// The sum of a row.
  func rowSum(_ i: Int) -> Double { (0..<size).reduce(0) { $0 + self[i, $1] } }

  /// The matrix of the rows and columns named.
  func submatrix(_ indices: [Int]) -> SymmetricMatrix {
    SymmetricMatrix(size: indices.count) { self[indices[$0], indices[$1]] }
  }

  /// The lower triangle L with L Lᵀ = this matrix.
  ///
  /// `nil` when the matrix is not positive definite beyond rounding.
  private func cholesky() -> [Double]? {
    var lower = Array(repeating: 0.0, count: size * size)
    for i in 0..<size {
      for j in 0...i {
        var sum = self[i, j]
        for k in 0..<j { sum -= lower[i * size + k] * lower[j * size + k] }
        if i == j {
          guard sum > 1e-13 * Swift.max(self[i, i], 1e-300) else { return nil }
          lower[i * size + i] = sum.squareRoot()
        } else {
          lower[i * size + j] = sum / lower[j * size + j]
        }
      }
    }
    return lower
  }

  /// The x with this matrix · x = `right`.
  ///
  /// `nil` when the matrix is not positive definite.
  func solve(_ right: [Double]) -> [Double]? {
    guard let lower = cholesky() else { return nil }
    var x = right
    for i in 0..<size {
      for k in 0..<i { x[i] -= lower[i * size + k] * x[k] }
      x[i] /= lower[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<Swift.max(size, i + 1) { x[i] -= lower[k * size + i] * x[k] }
      x[i] /= lower[i * size + i]
    }
    return x
  }

  /// The logarithm of the determinant.
  ///
  /// `nil` when the matrix is not positive definite.
  var logDeterminant: Double? {
    cholesky().map { lower in
      (0..<size).reduce(0) { $0 + 2 * Double.log(lower[$1 * size + $1]) }
    }
  }

  /// The inverse.
  ///
  /// `nil` when the matrix is not positive definite.
  func inverse() -> SymmetricMatrix? {
    var columns: [[Double]] = []
    for j in 0..<size {
      guard let column = solve((0..<size).map { $0 == j ? 1 : 0 }) else { return nil }
      columns.append(column)
    }
    return SymmetricMatrix(size: size) { (columns[$1][$0] + columns[$0][$1]) / 2 }
  }

  /// The square root that is symmetric itself, by Jacobi rotations.
  func squareRoot() -> SymmetricMatrix {
    let (values, vectors) = eigen()
    return SymmetricMatrix(size: size) { i, j in
      (0..<size).reduce(0) { sum, k in
        sum + vectors[i * size + k] * vectors[j * size + k] * Swift.max(0, values[k]).squareRoot()
      }
    }
  }

  /// Eigenvalues and, column by column, eigenvectors, by cyclic Jacobi rotations.
  func eigen() -> (values: [Double], vectors: [Double]) {
    var a = self
    var vectors = Array(repeating: 0.0, count: size * size)
    for i in 0..<size { vectors[i * size + i] = 1 }
    for _ in 0..<100 {
      var rest = 0.0
      for i in 0..<size { for j in 0..<i { rest += a[i, j] * a[i, j] } }
      if rest <= 1e-32 * Swift.max(a.trace * a.trace, 1e-280) { break }
      for p in 0..<size {
        for q in (p + 1)..<Swift.max(size, p + 1) where a[p, q] != 0 {
          a.rotate(p, q, &vectors)
        }
      }
    }
    return ((0..<size).map { a[$0, $0] }, vectors)
  }

  /// One rotation that makes the element (p, q) zero.
  private mutating func rotate(_ p: Int, _ q: Int, _ vectors: inout [Double]) {
    let theta = (self[q, q] - self[p, p]) / (2 * self[p, q])
    let sign = theta < 0 ? -1.0 : 1.0
    let t = sign / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    let (app, aqq, apq) = (self[p, p], self[q, q], self[p, q])
    for k in 0..<size where k != p && k != q {
      let (akp, akq) = (self[k, p], self[k, q])
      self[k, p] = c * akp - s * akq
      self[k, q] = s * akp + c * akq
    }
    self[p, p] = app - t * apq
    self[q, q] = aqq + t * apq
    self[p, q] = 0
    for k in 0..<size {
      let (vkp, vkq) = (vectors[k * size + p], vectors[k * size + q])
      vectors[k * size + p] = c * vkp - s * vkq
      vectors[k * size + q] = s * vkp + c * vkq
    }
  }
}
