/// Why the organisation's gap changed between two waves: leaders moved, the frontline moved, departments
/// changed in size, or came and went.
///
/// Formula: with w the departments' shares of the frontline and a bar for the mean of both waves: leaders
/// Σ w̄ ΔL, frontline −Σ w̄ ΔF, mix Σ Δw ḡ, and departments of one wave only the remainder. The parts add
/// up to the change of Σ w g exactly.
///
/// The shares are taken as fixed, without an error of their own: those of a roster are; those of who
/// answered are fixed given who did, and the mix says nothing of who else might have answered.
///
/// - Units: points of the scale.
/// - Source: Kitagawa (1955), J. Am. Stat. Assoc. 50, 1168–1194.
public struct GapDecomposition: Sendable, Hashable {
  /// One department in one wave.
  public struct Wave: Sendable, Hashable {
    let leader: GroupMean
    let frontline: GroupMean
    let frontlineSize: Int

    /// Takes both means and the size of the frontline (of the roster, or else of who answered at all).
    public init(leader: GroupMean, frontline: GroupMean, frontlineSize: Int) {
      self.leader = leader
      self.frontline = frontline
      self.frontlineSize = max(0, frontlineSize)
    }

    fileprivate var gap: Double { leader.mean - frontline.mean }
  }

  /// One department in both waves; `nil` in a wave where a mean is missing.
  public struct Department: Sendable, Hashable {
    let earlier: Wave?
    let later: Wave?

    /// Takes the department's two waves.
    public init(earlier: Wave?, later: Wave?) {
      self.earlier = earlier
      self.later = later
    }
  }

  /// A part of the change.
  public struct Part: Sendable, Hashable {
    /// How much of the change it makes up.
    public let value: Double
    /// The part with its standard error; `nil` when it has no variance, as where nothing changed.
    public let estimate: Estimate?

    fileprivate init(_ terms: [(mean: GroupMean, weight: Double)]) {
      value = terms.reduce(0) { $0 + $1.weight * $1.mean.mean }
      estimate = Estimate(terms)
    }
  }

  /// What the leaders' views made up.
  public let leaders: Part

  /// What the frontline's views made up; positive when the frontline became more critical.
  public let frontline: Part

  /// What the departments' changed shares made up.
  public let mix: Part

  /// What departments made up that are in one wave only.
  public let remainder: Part

  /// The whole change, later − earlier.
  public var total: Double { leaders.value + frontline.value + mix.value + remainder.value }

  /// Takes the change apart.
  ///
  /// - Parameter departments: All departments of either wave.
  /// - Nil: when a wave has no department with frontline.
  public init?(_ departments: [Department]) {
    let before = departments.reduce(0) { $0 + ($1.earlier?.frontlineSize ?? 0) }
    let after = departments.reduce(0) { $0 + ($1.later?.frontlineSize ?? 0) }
    guard before > 0, after > 0 else { return nil }
    typealias Terms = [(mean: GroupMean, weight: Double)]
    var (leaders, frontline, mix, remainder): (Terms, Terms, Terms, Terms) = ([], [], [], [])
    for department in departments {
      let one = Double(department.earlier?.frontlineSize ?? 0) / Double(before)
      let two = Double(department.later?.frontlineSize ?? 0) / Double(after)
      switch (department.earlier, department.later) {
      case (let earlier?, let later?):
        let (share, growth) = ((one + two) / 2, two - one)
        leaders += [(later.leader, share), (earlier.leader, -share)]
        frontline += [(later.frontline, -share), (earlier.frontline, share)]
        for wave in [earlier, later] {
          mix += [(wave.leader, growth / 2), (wave.frontline, -growth / 2)]
        }
      case (let earlier?, nil):
        remainder += [(earlier.leader, -one), (earlier.frontline, one)]
      case (nil, let later?):
        remainder += [(later.leader, two), (later.frontline, -two)]
      case (nil, nil): break
      }
    }
    self.leaders = Part(leaders)
    self.frontline = Part(frontline)
    self.mix = Part(mix)
    self.remainder = Part(remainder)
  }
}
