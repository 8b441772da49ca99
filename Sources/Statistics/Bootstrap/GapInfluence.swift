/// How much each answer weighs in the gap, as sums over all answers.
struct GapInfluence {
  let gap: Double
  let standardError: Double
  let acceleration: Double

  init?(leader: Histogram, frontline: Histogram) {
    guard leader.n >= 2, frontline.n >= 2, let one = leader.mean, let two = frontline.mean,
      let varianceOne = leader.variance, let varianceTwo = frontline.variance,
      let cubeOne = leader.thirdCentralMoment, let cubeTwo = frontline.thirdCentralMoment
    else { return nil }
    let (a, b) = (Double(leader.n), Double(frontline.n))
    let squares = varianceOne * (a - 1) / (a * a) + varianceTwo * (b - 1) / (b * b)
    guard squares > 0 else { return nil }
    gap = one - two
    standardError = squares.squareRoot()
    acceleration = (cubeOne / (a * a) - cubeTwo / (b * b)) / (6 * squares * squares.squareRoot())
  }
}
