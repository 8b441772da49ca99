/// Where the names on a page lead to, for a front end that has a page of each; a file has none.
public struct ResultLinks: Sendable {
  /// The page of a block, by its code.
  public let block: @Sendable (String) -> String

  /// The page of a department, by its code.
  public let department: @Sendable (String) -> String

  /// The page that says why a block is blank in a department; no department is the organisation.
  public let why: @Sendable (_ department: String?, _ block: String) -> String

  /// Where a row that holds other departments is opened; `nil` where it leads to the department.
  public let opening: (@Sendable (String) -> String)?

  /// Says where names lead to.
  public init(
    block: @escaping @Sendable (String) -> String,
    department: @escaping @Sendable (String) -> String,
    why: @escaping @Sendable (String?, String) -> String,
    opening: (@Sendable (String) -> String)? = nil
  ) {
    self.block = block
    self.department = department
    self.why = why
    self.opening = opening
  }
}

/// Which rows of a heat map are wanted.
public enum HeatMapScope: Hashable, Sendable {
  /// All of them.
  case all

  /// The organisation and its divisions; where there are none, all.
  case divisions

  /// The organisation, one department, and what is directly below it, by its code.
  case inside(String)
}
