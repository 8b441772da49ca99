/// Finding where a function crosses zero.
enum RootFinding {
  /// The root inside a bracket by the method of Illinois (false position that cannot get stuck),
  /// falling back to halving.
  ///
  /// The function must have different signs at the ends, or be 0 at one of them.
  static func root(
    from low: Double, to high: Double, tolerance: Double = 1e-14,
    _ function: (Double) -> Double
  ) -> Double {
    var (a, b) = (low, high)
    var (valueA, valueB) = (function(a), function(b))
    if valueA == 0 { return a }
    if valueB == 0 { return b }
    var side = 0
    for step in 0..<400 {
      let width = abs(b - a)
      if width <= tolerance * Swift.max(abs(a), abs(b)) || width < 1e-300 { break }
      var x = (a * valueB - b * valueA) / (valueB - valueA)
      let isInside = x > Swift.min(a, b) && x < Swift.max(a, b)
      if step % 8 == 7 || !isInside { x = a + (b - a) / 2 }
      let value = function(x)
      if value == 0 { return x }
      if (value > 0) == (valueB > 0) {
        (b, valueB) = (x, value)
        if side == -1 { valueA /= 2 }
        side = -1
      } else {
        (a, valueA) = (x, value)
        if side == 1 { valueB /= 2 }
        side = 1
      }
    }
    return abs(valueA) < abs(valueB) ? a : b
  }
}
