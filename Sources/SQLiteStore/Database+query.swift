import GRDB

extension Database {
  /// All rows that a named query finds.
  func rows(_ query: Query, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: query.rawValue), arguments: arguments)
  }

  /// The first row that a named query finds.
  func row(_ query: Query, _ arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: query.rawValue), arguments: arguments)
  }

  /// Carries out a named statement.
  func run(_ query: Query, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: query.rawValue).execute(arguments: arguments)
  }

  /// Carries out a statement, prepared once for all the times it is used.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
